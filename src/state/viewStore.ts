/** What a person is looking at: which sample, which patch, which tab. Knows nothing of the run. */

import { createStore } from 'zustand/vanilla';
import type { Moment } from '../protocol';
import type { Highlight } from './highlight';

/** The panels that share the place below the curves. */
export const tabs = ['attention', 'diagnostics', 'step', 'lesson'] as const;
export type Tab = (typeof tabs)[number];

export interface ViewState {
  /** Index into the shown held-out samples that network and attention follow. */
  readonly focusSample: number;
  /** The patch under the pointer or the keyboard focus, or null. */
  readonly focusToken: number | null;
  readonly tab: Tab;
  /** Whether diagnostics are on screen: only then are they measured. */
  readonly diagnosing: boolean;
  /** Whether the step inspector is on screen: only then is a step taken apart. */
  readonly inspecting: boolean;
  /** Heads whose output is taken away, counted from 0. */
  readonly muted: readonly number[];
  /** The earlier moment of the run that all pictures show; null is now. */
  readonly at: Moment | null;
  /** The term of the objective that is pointed at, in the equation or by its knob; its knob and its curve stand out. */
  readonly highlight: Highlight | null;
}

/** A view store; the page has one, `viewStore`. Write with `setState`. */
export const createViewStore = () =>
  createStore<ViewState>()(() => ({
    focusSample: 0,
    focusToken: null,
    tab: 'attention',
    diagnosing: false,
    inspecting: false,
    muted: [],
    at: null,
    highlight: null,
  }));
export type ViewStore = ReturnType<typeof createViewStore>;

/** Moves the focus to the first sample where there are only `count` of them: other data may have fewer. */
export function keepFocusWithin(viewStore: ViewStore, count: number): void {
  if (viewStore.getState().focusSample >= count) viewStore.setState({ focusSample: 0 });
}

export const viewStore = createViewStore();
