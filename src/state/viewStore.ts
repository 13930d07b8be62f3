/** What a person is looking at: which sample, which patch, which tab. Knows nothing of the run. */

import { createStore } from 'zustand/vanilla';

/** The panels that share the place below the curves. */
export const tabs = ['attention', 'lesson'] as const;
export type Tab = (typeof tabs)[number];

export interface ViewState {
  /** Index into the shown held-out samples that network and attention follow. */
  readonly focusSample: number;
  /** The patch under the pointer or the keyboard focus, or null. */
  readonly focusToken: number | null;
  readonly tab: Tab;
  /** Whether diagnostics are on screen: only then are they measured. */
  readonly diagnosing: boolean;
}

/** A view store; the page has one, `viewStore`. Write with `setState`. */
export const createViewStore = () =>
  createStore<ViewState>()(() => ({ focusSample: 0, focusToken: null, tab: 'attention', diagnosing: false }));
export type ViewStore = ReturnType<typeof createViewStore>;

export const viewStore = createViewStore();
