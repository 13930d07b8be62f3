/** React's view of the stores: each hook renders again only when what it selects changes. Knows no panel. */

import { useStore } from 'zustand';
import { type ConfigState, configStore } from '../state/configStore';
import { type RunState, runStore } from '../state/runStore';
import { type ViewState, viewStore } from '../state/viewStore';

/** A part of the knobs and settings. */
export const useConfig = <Part>(select: (state: ConfigState) => Part): Part => useStore(configStore, select);

/** A part of the run. */
export const useRun = <Part>(select: (state: RunState) => Part): Part => useStore(runStore, select);

/** A part of what is being looked at. */
export const useView = <Part>(select: (state: ViewState) => Part): Part => useStore(viewStore, select);
