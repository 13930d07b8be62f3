/** What the person at the page must know of saving: a run to go on with, or what keeps runs from being saved. Knows no storage. */

import { createStore } from 'zustand/vanilla';

/** A run that was saved before the page was left, and can be gone on with. */
export interface SavedOffer {
  readonly id: string;
  /** Given by a person. */
  readonly name: string | null;
  readonly step: number;
  /** Milliseconds since 1970. */
  readonly savedMs: number;
  /** Another page is at it: here it can only be copied. */
  readonly elsewhere: boolean;
}

export type SaveTrouble =
  | 'full' // the browser has no more room for this page
  | 'unavailable' // it stores nothing for this page, as in a private window
  | 'damaged' // something of what was saved cannot be read
  | 'files-gone'; // the data files of the run to go on with are not there

export interface SaveState {
  readonly offer: SavedOffer | null;
  /** Until dismissed, or over. */
  readonly trouble: SaveTrouble | null;
  /** This page goes on with a copy of a run, for another one writes it. Until dismissed. */
  readonly copied: boolean;
}

export const createSaveStore = () => createStore<SaveState>()(() => ({ offer: null, trouble: null, copied: false }));
export type SaveStore = ReturnType<typeof createSaveStore>;

export const saveStore = createSaveStore();
