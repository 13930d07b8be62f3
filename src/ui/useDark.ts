/** Which theme is in force: the chosen one, else the system's. */

import { useSyncExternalStore } from 'react';
import { useConfig } from './useStores';

const query = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Whether the page is dark. */
export function useDark(): boolean {
  const chosen = useConfig((state) => state.settings.theme);
  const preferred = useSyncExternalStore(subscribe, () => matchMedia(query).matches);
  return chosen === 'auto' ? preferred : chosen === 'dark';
}
