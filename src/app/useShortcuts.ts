/** The page's keyboard: Space plays and pauses, → does a step, R begins anew. */

import { useEffect } from 'react';
import { trainerClient } from '../state/trainerClient';
import { type Shortcut, shortcutOf } from './shortcut';

const actions: Readonly<Record<Shortcut, () => void>> = {
  toggle: trainerClient.toggle,
  step: trainerClient.step,
  reset: trainerClient.reset,
};

export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, event.target instanceof Element ? event.target : null);
      if (!shortcut) return;
      event.preventDefault();
      actions[shortcut]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
