/** React's view of the list of runs: the kept ones and the present one, in order, with their names. */

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { KeptRun } from '../../protocol';
import { sortedRuns } from '../../state/runs/measures';
import type { RunsState } from '../../state/runs/runs';
import { runs } from '../../state/runs/runsClient';
import { useT } from '../../ui/useT';
import { runNames } from './runName';

export const useRuns = <Part>(select: (state: RunsState) => Part): Part => useStore(runs.store, select);

export interface RunList {
  /** In order; the present run in the place of what was kept of it. */
  readonly all: readonly KeptRun[];
  /** The id of the present run, which goes on; null before it has trained. */
  readonly present: string | null;
  readonly nameOf: (run: KeptRun) => string;
}

export function useRunList(): RunList {
  const t = useT();
  const kept = useRuns((state) => state.kept);
  const present = useRuns((state) => state.present);
  const deleted = useRuns((state) => state.deleted);
  const sorting = useRuns((state) => state.sorting);
  const listed = useMemo(
    () => (present ? [...kept.filter(({ id }) => id !== present.id), present] : kept),
    [kept, present],
  );
  const all = useMemo(() => sortedRuns(listed, sorting), [listed, sorting]);
  const names = useMemo(() => runNames(t, listed), [t, listed]);
  const nameOfDeleted = useMemo(() => (deleted ? runNames(t, [...listed, deleted]) : null), [t, listed, deleted]);
  return useMemo(
    () => ({
      all,
      present: present?.id ?? null,
      nameOf: ({ id }) => names.get(id) ?? nameOfDeleted?.get(id) ?? '',
    }),
    [all, present, names, nameOfDeleted],
  );
}
