/** The list of runs: what is kept, drawn over one another, pinned, named, deleted. Knows neither the worker nor a panel. */

import { createStore } from 'zustand/vanilla';
import { createSerial } from '../../lib/serial';
import type { KeptRun, RunRecord, RunStates } from '../../protocol';
import { recordOfKept } from './keptRun';
import type { Sorting, SortKey } from './measures';
import { createMemoryShelf, type RunShelf } from './runShelf';
import { type ShelfLimits, shelfLimits, surplus } from './shelfLimits';
import { freeSlot, mostOverlaid, slotOf, withoutId } from './slots';

export interface RunsState {
  /** In any order; the present run may be among them, as it was when it was kept last. */
  readonly kept: readonly KeptRun[];
  /** The run of the page as it stands; null before it has trained. */
  readonly present: KeptRun | null;
  /** Ids of the runs whose curves are drawn: the place of each is its colour. */
  readonly overlaid: readonly (string | null)[];
  readonly sorting: Sorting;
  /** The run that was deleted last: it can be brought back. */
  readonly deleted: KeptRun | null;
  /** How many had to go for lack of room, until that is dismissed. */
  readonly letGo: number;
  /** Whether the browser keeps runs beyond this page; null until that is known. */
  readonly lasting: boolean | null;
}

/** So many runs are drawn without being asked for. */
const overlaidByThemselves = 6;
/** So many of the runs of earlier visits are drawn at first. */
const overlaidAtFirst = 3;

export interface Runs {
  readonly store: ReturnType<typeof createRunsStore>;
  /** Fills the list with the runs of earlier visits. Never rejects. */
  load(): Promise<void>;
  /** Keeps a run, in the place of what it was before; without `states` those it has stay. */
  keep(run: KeptRun, states: RunStates | null): void;
  /** Tells of the page's run, which is drawn at first. */
  present(run: KeptRun | null): void;
  /** A kept run as it can be opened; null where it is gone. */
  record(id: string): Promise<RunRecord | null>;
  remove(id: string): void;
  /** Brings back the run that was deleted last. */
  undo(): void;
  pin(id: string, pinned: boolean): void;
  /** A name of a person's; null goes back to the automatic one. */
  rename(id: string, name: string | null): void;
  overlay(id: string, on: boolean): void;
  /** Orders by `key`; the other way round where it was ordered by it. */
  sortBy(key: SortKey): void;
  dismissLetGo(): void;
  /** Resolves when all that was asked has been written. */
  settled(): Promise<void>;
}

const createRunsStore = () =>
  createStore<RunsState>()(() => ({
    kept: [],
    present: null,
    overlaid: [],
    sorting: { key: 'begun', falling: true },
    deleted: null,
    letGo: 0,
    lasting: null,
  }));

/** @param shelf where runs last; whatever it refuses lasts as long as the page. Null: there is none */
export function createRuns(shelf: RunShelf | null, limits: ShelfLimits = shelfLimits): Runs {
  const store = createRunsStore();
  const spare = createMemoryShelf();
  const inTurn = createSerial();
  let undoable: { id: string; states: RunStates | null } | null = null;

  const find = (id: string) => store.getState().kept.find((run) => run.id === id);
  const states = async (id: string) => (await spare.states(id)) ?? (await shelf?.states(id).catch(() => null)) ?? null;

  async function put(run: KeptRun, withStates: RunStates | null) {
    try {
      if (!shelf) throw new Error('no shelf');
      await shelf.put(run, withStates ?? (await spare.states(run.id)));
      await spare.remove(run.id);
    } catch {
      await spare.put(run, withStates);
      store.setState({ lasting: false });
    }
  }
  async function drop(id: string) {
    await spare.remove(id);
    await shelf?.remove(id).catch(() => {});
  }

  function write(run: KeptRun, withStates: RunStates | null) {
    const { kept, overlaid } = store.getState();
    const all = [...kept.filter(({ id }) => id !== run.id), run];
    const gone = surplus(all, limits);
    store.setState(({ letGo }) => ({
      kept: all.filter((each) => !gone.includes(each)),
      overlaid: gone.reduce((slots, { id }) => withoutId(slots, id), overlaid),
      letGo: letGo + gone.length,
    }));
    void inTurn(async () => {
      for (const { id } of gone) await drop(id);
      await put(run, withStates);
    });
  }
  function change(id: string, values: Partial<Pick<KeptRun, 'name' | 'pinned'>>) {
    const { present } = store.getState();
    if (present?.id === id) store.setState({ present: { ...present, ...values } });
    const run = find(id);
    if (run) write({ ...run, ...values }, null);
  }
  function drawIfFew(id: string, most: number) {
    const { overlaid } = store.getState();
    if (overlaid.filter((each) => each !== null).length < most) runs.overlay(id, true);
  }

  const runs: Runs = {
    store,
    load: () =>
      inTurn(async () => {
        try {
          if (!shelf) throw new Error('no shelf');
          const found = await shelf.list();
          store.setState(({ kept }) => ({
            kept: [...found.filter(({ id }) => !kept.some((run) => run.id === id)), ...kept],
            lasting: true,
          }));
          const newest = [...found].sort((a, b) => b.savedMs - a.savedMs);
          for (const { id } of newest.slice(0, overlaidAtFirst)) drawIfFew(id, overlaidAtFirst);
        } catch {
          store.setState({ lasting: false });
        }
      }),
    keep(run, withStates) {
      const known = find(run.id);
      const same = known?.step === run.step ? known : null; // opened and looked at, no more
      const sweep = run.sweep ?? same?.sweep ?? null;
      const diverged = run.diverged || (same?.diverged ?? false);
      write(known ? { ...run, pinned: known.pinned, sweep, diverged } : run, withStates);
      if (!known) drawIfFew(run.id, overlaidByThemselves);
    },
    present(run) {
      const before = store.getState().present;
      const pinned = run ? (find(run.id)?.pinned ?? run.pinned) : false;
      store.setState({ present: run && { ...run, pinned } });
      if (run && run.id !== before?.id) drawIfFew(run.id, overlaidByThemselves);
    },
    record: (id) =>
      inTurn(async () => {
        const run = find(id);
        const kept = run && (await states(id));
        return run && kept ? recordOfKept(run, kept) : null;
      }),
    remove(id) {
      const run = find(id);
      if (!run) return;
      store.setState(({ kept, overlaid }) => ({
        kept: kept.filter((each) => each !== run),
        overlaid: withoutId(overlaid, id),
        deleted: run,
      }));
      void inTurn(async () => {
        undoable = { id, states: await states(id) };
        await drop(id);
      });
    },
    undo() {
      const { deleted } = store.getState();
      if (!deleted) return;
      store.setState(({ kept }) => ({ kept: [...kept, deleted], deleted: null }));
      drawIfFew(deleted.id, overlaidByThemselves);
      void inTurn(() => put(deleted, undoable?.id === deleted.id ? undoable.states : null));
    },
    pin: (id, pinned) => change(id, { pinned }),
    rename: (id, name) => change(id, { name: name?.trim() ? name.trim() : null }),
    overlay(id, on) {
      const { overlaid } = store.getState();
      const free = freeSlot(overlaid);
      if (!on) store.setState({ overlaid: withoutId(overlaid, id) });
      else if (slotOf(overlaid, id) === null && free < mostOverlaid) {
        store.setState({ overlaid: Object.assign([...overlaid], { [free]: id }) });
      }
    },
    sortBy(key) {
      const { sorting } = store.getState();
      store.setState({ sorting: { key, falling: sorting.key === key ? !sorting.falling : key === 'begun' } });
    },
    dismissLetGo: () => store.setState({ letGo: 0 }),
    settled: () => inTurn(async () => {}),
  };
  return runs;
}
