/** Where runs are kept. Knows neither the page nor IndexedDB: the browser's storage and the page's memory both are such a shelf. */

import type { KeptRun, RunStates } from '../../protocol';

export interface RunShelf {
  /** All that is there, in any order. Rejects where it cannot be read. */
  list(): Promise<readonly KeptRun[]>;
  /** The states of a run; null where it is not there. */
  states(id: string): Promise<RunStates | null>;
  /** Puts a run there, in the place of what it was before. Without `states` those it has stay. Rejects where there is no room. */
  put(run: KeptRun, states: RunStates | null): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A shelf that lasts as long as the page. */
export function createMemoryShelf(): RunShelf {
  const runs = new Map<string, { run: KeptRun; states: RunStates | null }>();
  return {
    list: async () => [...runs.values()].map(({ run }) => run),
    states: async (id) => runs.get(id)?.states ?? null,
    async put(run, states) {
      runs.set(run.id, { run, states: states ?? runs.get(run.id)?.states ?? null });
    },
    async remove(id) {
      runs.delete(id);
    },
  };
}
