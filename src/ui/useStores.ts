/** React's view of the stores: each hook renders again only when what it selects changes. Knows no panel. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { type ConfigState, type ConfigStore, configStore } from '../state/configStore';
import { type RunState, type RunStore, runStore } from '../state/runStore';
import { trainerClient } from '../state/trainerClient';
import type { Trainer } from '../state/trainerContract';
import { type ViewState, viewStore } from '../state/viewStore';

/** A run with its knobs and whoever trains it. */
export interface TrainedRun {
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly trainer: Trainer;
}

/** The run that the components below are about: the page's, unless a provider says another. */
export const RunContext = createContext<TrainedRun>({ configStore, runStore, trainer: trainerClient });

/** A part of the knobs and settings. */
export const useConfig = <Part>(select: (state: ConfigState) => Part): Part =>
  useStore(useContext(RunContext).configStore, select);

/** A part of the run. */
export const useRun = <Part>(select: (state: RunState) => Part): Part =>
  useStore(useContext(RunContext).runStore, select);

/** A part of what is being looked at: the same for all runs on the page. */
export const useView = <Part>(select: (state: ViewState) => Part): Part => useStore(viewStore, select);
