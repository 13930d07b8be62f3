/** What becomes of the run when the page is hidden, left, put away by the browser and brought back. Knows no storage. */

import type { Autosave } from './autosave';
import type { ConfigStore } from './configStore';
import type { RunStore } from './runStore';
import type { Trainer } from './trainerContract';

/** The parts of `window` and `document` that are needed. */
export interface PageParts {
  readonly window: Pick<EventTarget, 'addEventListener'>;
  readonly document: Pick<EventTarget, 'addEventListener'> & { readonly visibilityState: DocumentVisibilityState };
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly trainer: Pick<Trainer, 'keep' | 'play' | 'pause'>;
  readonly autosave: Pick<Autosave, 'flush' | 'away' | 'back'>;
  /** Lets go of the database. */
  readonly closeDatabase: () => void;
}

/** Follows the page for as long as it lives. */
export function followPage(parts: PageParts): void {
  const { window, document, configStore, runStore, trainer, autosave, closeDatabase } = parts;
  /** Training stands still only because nobody sees it. */
  let resting = false;

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      autosave.flush();
      trainer.keep(); // saved as soon as it comes, should the page still be there
      if (configStore.getState().settings.hidden === 'go-on' || !runStore.getState().willPlay) return;
      resting = true;
      trainer.pause();
    } else if (resting) {
      resting = false;
      if (runStore.getState().phase === 'paused' && runStore.getState().pauseReason === null) trainer.play();
    }
  });
  window.addEventListener('pagehide', (event) => {
    autosave.flush();
    if (!isPersisted(event)) return;
    autosave.away();
    closeDatabase();
  });
  window.addEventListener('pageshow', (event) => {
    if (isPersisted(event)) void autosave.back();
  });
}

const isPersisted = (event: Event) => 'persisted' in event && event.persisted === true;
