/** React's binding to the messages: the sentence maker of the language in force. Knows no panel. */

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import {
  isLoaded,
  type Language,
  languageInForce,
  loadLanguage,
  type MessageKey,
  type MessageParams,
  onLanguageLoaded,
  t,
} from '../i18n/t';
import { useConfig } from './useStores';

/** The language in force: the chosen one, else the browser's. */
export function useLanguage(): Language {
  const chosen = useConfig((state) => state.settings.language);
  return languageInForce(chosen, navigator.languages);
}

/** `(key, params?) => sentence` in the language in force, in English until that is there. */
export function useT(): (key: MessageKey, params?: MessageParams) => string {
  const language = useLanguage();
  const spoken = useSyncExternalStore(onLanguageLoaded, () => (isLoaded(language) ? language : 'en'));
  useEffect(() => {
    loadLanguage(language).catch(() => {}); // English remains
  }, [language]);
  return useMemo(() => (key, params) => t(spoken, key, params), [spoken]);
}
