/** What a person is looking at: which sample, which patch, which tab. Knows nothing of the run. */

import { createStore } from 'zustand/vanilla';
import type { Image } from '../protocol';
import type { Highlight } from './highlight';

/** The panels that share the place below the curves. */
export const tabs = ['attention', 'poke', 'latent', 'jacobian', 'diagnostics', 'step', 'runs', 'lesson'] as const;
export type Tab = (typeof tabs)[number];

export interface ViewState {
  /** Index into the shown held-out samples that network and attention follow. */
  readonly focusSample: number;
  /** An image of the person's own, shown behind the held-out samples in every run that it fits; null without. */
  readonly ownImage: Image;
  /** The patch under the pointer or the keyboard focus, or null. */
  readonly focusToken: number | null;
  readonly tab: Tab;
  /** Whether the runs take the network's place as well, while their tab is chosen. */
  readonly wideRuns: boolean;
  /** Whether diagnostics are on screen: only then are they measured. */
  readonly diagnosing: boolean;
  /** Whether the step inspector is on screen: only then is a step taken apart. */
  readonly inspecting: boolean;
  /** Heads whose output is taken away, counted from 0. */
  readonly muted: readonly number[];
  /** The earlier moment of the run that all pictures show; null is now. Each run on the page shows its own state of about that step. */
  readonly at: { readonly step: number } | null;
  /** Whether a single training step is told slowly in the network's drawing. */
  readonly slowMotion: boolean;
  /** The term of the objective that is pointed at, in the equation or by its knob; its knob and its curve stand out. */
  readonly highlight: Highlight | null;
}

/** A view store; the page has one, `viewStore`. Write with `setState`. */
export const createViewStore = () =>
  createStore<ViewState>()(() => ({
    focusSample: 0,
    ownImage: null,
    focusToken: null,
    tab: 'attention',
    wideRuns: false,
    diagnosing: false,
    inspecting: false,
    muted: [],
    at: null,
    slowMotion: true,
    highlight: null,
  }));
export type ViewStore = ReturnType<typeof createViewStore>;

/** Moves the focus to the first sample where there are only `count` of them: other data may have fewer. */
export function keepFocusWithin(viewStore: ViewStore, count: number): void {
  if (viewStore.getState().focusSample >= count) viewStore.setState({ focusSample: 0 });
}

export const viewStore = createViewStore();
