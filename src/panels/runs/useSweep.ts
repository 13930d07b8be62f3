/** React's view of the sweep. Knows no panel. */

import { useStore } from 'zustand';
import { sweep } from '../../state/runs/runsClient';
import type { SweepState } from '../../state/runs/sweepStore';

/** A part of what the sweep tells of itself. */
export const useSweep = <Part>(select: (state: SweepState) => Part): Part => useStore(sweep.store, select);
