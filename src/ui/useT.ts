/** React's binding to the messages: the sentence maker of the language in force. Knows no panel. */

import { useMemo } from 'react';
import { type Language, type MessageKey, type MessageParams, preferredLanguage, t } from '../i18n/t';
import { useConfig } from './useStores';

/** The language in force: the chosen one, else the browser's. */
export function useLanguage(): Language {
  const chosen = useConfig((state) => state.settings.language);
  return chosen === 'auto' ? preferredLanguage(navigator.languages) : chosen;
}

/** `(key, params?) => sentence` in the language in force. */
export function useT(): (key: MessageKey, params?: MessageParams) => string {
  const language = useLanguage();
  return useMemo(() => (key, params) => t(language, key, params), [language]);
}
