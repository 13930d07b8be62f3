/** Turns a message key into a sentence of a language. Knows neither React nor where the language was chosen. */

import { en, type MessageKey } from './en';

/** A language the page speaks. */
export type Language = 'en' | 'zh';
export type { MessageKey };

/** What fills a sentence's `{name}` placeholders. */
export type MessageParams = Readonly<Record<string, string | number>>;

type Messages = Readonly<Record<MessageKey, string>>;

/** English is always there; another language comes when it is wanted. */
const loaded: Partial<Record<Language, Messages>> = { en };
const listeners = new Set<() => void>();

export const isLoaded = (language: Language): boolean => loaded[language] !== undefined;

/** Brings `language`; until it is there, its sentences are English. @throws (rejects) where it cannot be fetched */
export async function loadLanguage(language: Language): Promise<void> {
  if (isLoaded(language)) return;
  const { zh } = await import('./zh');
  loaded.zh = zh;
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever another language is there; the returned function ends that. */
export function onLanguageLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The sentence for `key` in `language`, its `{name}` placeholders filled from `params`.
 * A placeholder without a parameter stays visible, so that a mistake shows.
 */
export function t(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return (loaded[language] ?? en)[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** The language of a page whose language setting is `chosen`, in a browser with these preferred languages, best first. */
export function languageInForce(chosen: Language | 'auto', preferred: readonly string[]): Language {
  return chosen === 'auto' ? preferredLanguage(preferred) : chosen;
}

/** The language the page speaks for a browser's preferred languages, best first. */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}
