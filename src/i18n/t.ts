/** Turns a message key into a sentence of a language. Knows neither React nor where the language was chosen. */

import { en, type MessageKey } from './en';
import { zh } from './zh';

/** A language the page speaks. */
export type Language = 'en' | 'zh';
export type { MessageKey };

/** What fills a sentence's `{name}` placeholders. */
export type MessageParams = Readonly<Record<string, string | number>>;

const messages: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, zh };

/**
 * The sentence for `key` in `language`, its `{name}` placeholders filled from `params`.
 * A placeholder without a parameter stays visible, so that a mistake shows.
 */
export function t(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return messages[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** The language the page speaks for a browser's preferred languages, best first. */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}
