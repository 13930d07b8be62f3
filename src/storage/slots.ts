/** Runs that are saved while they go on: two slots each, written in turn, so that one is whole whatever happens to the other. Knows no database. */

import { type SealedRun, seal, unseal } from '../io/sealedRun';
import type { RunRecord } from '../protocol';

/** What lies in a slot. */
export interface StoredSlot extends SealedRun {
  readonly id: string;
  readonly slot: 0 | 1;
  /** Rises with every save of a run: the newer of two slots has the higher one. */
  readonly sequence: number;
}

/** Where slots lie. All reject where the browser cannot store. */
export interface SlotStorage {
  /** Everything that lies there, whatever it is. */
  all(): Promise<readonly unknown[]>;
  put(value: StoredSlot): Promise<void>;
  /** Empties both slots of a run. */
  remove(id: string): Promise<void>;
}

export interface SavedRuns {
  /** The latest whole record of each run, the latest saved first. */
  readonly records: readonly RunRecord[];
  /** Ids of runs of which nothing whole is left. */
  readonly broken: readonly string[];
  /** How many slots were damaged. */
  readonly damaged: number;
}

export interface Slots {
  read(): Promise<SavedRuns>;
  /** Saves a run over the older one of its slots, or over the damaged one. */
  write(record: RunRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

type Place = Pick<StoredSlot, 'slot' | 'sequence'>;

export function createSlots(storage: SlotStorage): Slots {
  /** The slot of each run that holds its latest whole record: never the next to be written. */
  const latest = new Map<string, Place>();

  return {
    async read() {
      const found = new Map<string, { place: Place; record: RunRecord }>();
      const ids = new Set<string>();
      let damaged = 0;
      for (const value of await storage.all()) {
        const opened = unseal(value);
        const place = placeOf(value);
        if (place) ids.add(place.id);
        if (!opened.ok || opened.value.id !== place?.id) {
          damaged += 1;
          continue;
        }
        const other = found.get(place.id);
        if (!other || other.place.sequence < place.sequence) found.set(place.id, { place, record: opened.value });
      }
      for (const [id, { place }] of found) latest.set(id, place);
      return {
        records: [...found.values()].map(({ record }) => record).sort((a, b) => b.savedMs - a.savedMs),
        broken: [...ids].filter((id) => !found.has(id)),
        damaged,
      };
    },
    async write(record) {
      const { id } = record;
      const before = latest.get(id);
      const place: Place = { slot: before?.slot === 0 ? 1 : 0, sequence: (before?.sequence ?? 0) + 1 };
      await storage.put({ ...seal(record), ...place, id });
      latest.set(id, place);
    },
    async remove(id) {
      await storage.remove(id);
      latest.delete(id);
    },
  };
}

/** Where a slot's content says that it lies; null where it says nothing of the kind. */
function placeOf(value: unknown): (Place & { readonly id: string }) | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, slot, sequence }: { id?: unknown; slot?: unknown; sequence?: unknown } = value;
  if (typeof id !== 'string' || (slot !== 0 && slot !== 1) || typeof sequence !== 'number') return null;
  return { id, slot, sequence };
}
