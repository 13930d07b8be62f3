/** Saves the page's run while it goes on, and offers the one that was left. Knows no database: where and how is given. */

import { readReading } from '../io/readReading';
import type { RunRecord } from '../protocol';
import type { KeptFiles } from '../storage/datasets';
import type { Slots } from '../storage/slots';
import { captureRun } from './captureRun';
import type { ConfigStore } from './configStore';
import { historyLimits, thinned } from './history';
import { mayOffer } from './mayOffer';
import type { RunLocks } from './runLocks';
import type { RunState, RunStore } from './runStore';
import type { SaveStore } from './saveStore';
import type { Timers } from './timers';
import type { Trainer } from './trainerContract';

/** Saves follow one another no sooner than this, and take no more than this part of the main thread, unless that would keep them waiting too long. */
const leastMs = 1000;
const share = 0.05;
const mostMs = 1500;
/** After a save has failed. */
const retryMs = 5000;
/** States that are saved with a run, beside its present one. */
const savedStates = { ...historyLimits, bytes: 4 * 2 ** 20 };
/** A run that could not be taken into the list, for another page is at it or there is no room, is tried again after this. */
const listAgainMs = 30_000;
/** Runs that were left and that nobody has taken from the slots. */
const mostRuns = 8;

export interface AutosaveParts {
  readonly runStore: RunStore;
  readonly configStore: ConfigStore;
  readonly saveStore: SaveStore;
  readonly trainer: Pick<Trainer, 'open'>;
  readonly slots: Slots;
  readonly locks: RunLocks;
  readonly files: {
    keep(fingerprint: string, files: KeptFiles): Promise<void>;
    kept(fingerprint: string): Promise<KeptFiles | null>;
  };
  /** Takes a run that was left into the list of runs; whether it is there now. Without it such runs stay in their slots. */
  readonly keepRun?: (record: RunRecord) => Promise<boolean>;
  readonly timers: Timers;
  readonly newId: () => string;
}

export interface Autosave {
  /** Reads what was saved, makes the offer, and saves from now on. Never rejects. */
  start(): Promise<void>;
  /** The runs that lie in the slots, as they were saved last. */
  saved(): readonly RunRecord[];
  /** Saves at once what is not saved yet. */
  flush(): void;
  /** Goes on with the offered run, or with a copy of it where another page is at it. */
  goOn(): Promise<void>;
  /** Deletes the offered run. */
  discard(): Promise<void>;
  /** The page is put away and may come back: another one may have the run. */
  away(): void;
  /** It is back. */
  back(): Promise<void>;
  stop(): void;
}

export function createAutosave(parts: AutosaveParts): Autosave {
  const { runStore, configStore, saveStore, trainer, slots, locks, files, keepRun, timers, newId } = parts;
  let ready = false;
  let saving = false;
  /** When the next save may begin, and what waits for it. */
  let nextMs = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | null = null;
  /** How long the last save has kept the main thread. */
  let costMs = 0;
  /** What of the run was saved last. */
  let saved: readonly unknown[] = [];
  /** The runs in the slots, as they were last saved. */
  const known = new Map<string, RunRecord>();
  /** When each of them was last to be taken into the list. */
  const listed = new Map<string, number>();
  let unsubscribe = () => {};
  const changed = (now: RunState, before: RunState) => {
    const parts = partsOf(now);
    if (partsOf(before).some((part, index) => part !== parts[index])) soon();
  };

  function soon() {
    if (callOff) return;
    const run = () => {
      callOff = null;
      void save();
    };
    const waitMs = nextMs - timers.nowMs();
    if (waitMs <= 0) run();
    else callOff = timers.after(waitMs, run);
  }
  function cancel() {
    callOff?.();
    callOff = null;
  }

  async function save(): Promise<void> {
    const run = runStore.getState();
    const parts = partsOf(run);
    if (!ready || saving || parts.every((part, index) => part === saved[index])) return;
    const startMs = timers.nowMs();
    const whole = captureRun(runStore, configStore, timers.epochMs());
    if (!whole || whole.checkpoint.step === 0) return;
    nextMs = startMs + Math.min(mostMs, Math.max(leastMs, costMs / share));
    saving = true;
    try {
      const id = await writer(whole.id);
      await keepFiles(whole);
      await write({ ...whole, id, snapshots: thinned(whole.snapshots, savedStates) });
      saved = parts;
      if (saveStore.getState().trouble !== 'damaged') saveStore.setState({ trouble: null });
      await leaveOthers(id);
    } catch (error) {
      nextMs = timers.nowMs() + retryMs;
      saveStore.setState({ trouble: isFull(error) ? 'full' : 'unavailable' });
    } finally {
      saving = false;
    }
    if (partsOf(runStore.getState()).some((part, index) => part !== saved[index])) soon();
  }

  /** Makes this page the writer of the run, or of a copy where another page is; gives the id. */
  async function writer(id: string): Promise<string> {
    if (await locks.hold(id)) return id;
    const copy = newId();
    await locks.hold(copy);
    runStore.setState({ recordId: copy, recordName: null });
    saveStore.setState({ copied: true });
    return copy;
  }

  /** Where there is no room for the earlier states, the present one is saved all the same. */
  async function write(record: RunRecord): Promise<void> {
    known.set(record.id, record);
    try {
      const startMs = timers.nowMs();
      const written = slots.write(record);
      costMs = timers.nowMs() - startMs; // making the bytes; the browser writes them elsewhere
      await written;
    } catch (error) {
      if (!isFull(error) || record.snapshots.length === 0) throw error;
      await slots.write({ ...record, snapshots: [] });
    }
  }

  async function keepFiles({ config, data }: RunRecord): Promise<void> {
    const { openedFiles, openedReading } = runStore.getState();
    if (config.dataset !== 'file' || openedFiles.length === 0) return;
    await files.keep(data.fingerprint, { files: openedFiles, reading: openedReading });
  }

  /** Another run has been saved: those that were left go to the list of runs. */
  async function leaveOthers(id: string): Promise<void> {
    const { offer } = saveStore.getState();
    if (offer && offer.id !== id) saveStore.setState({ offer: null });
    const left = [...known.values()].filter((record) => record.id !== id).sort((a, b) => b.savedMs - a.savedMs);
    for (const [index, record] of left.entries()) {
      if (timers.nowMs() < (listed.get(record.id) ?? Number.NEGATIVE_INFINITY) + listAgainMs) continue;
      listed.set(record.id, timers.nowMs());
      if (!(await locks.isFree(record.id))) continue;
      const isListed = keepRun ? await keepRun(record) : false;
      if (!isListed && index < mostRuns) continue;
      await slots.remove(record.id);
      known.delete(record.id);
    }
  }

  return {
    async start() {
      unsubscribe = runStore.subscribe(changed);
      try {
        const { records, broken, damaged } = await slots.read();
        if (damaged > 0) saveStore.setState({ trouble: 'damaged' });
        for (const id of broken) await slots.remove(id);
        for (const record of records) known.set(record.id, record);
        const [last] = records;
        if (last && mayOffer(last.config, configStore.getState().config)) {
          const { id, name, checkpoint, savedMs } = last;
          const elsewhere = !(await locks.isFree(id));
          saveStore.setState({ offer: { id, name, step: checkpoint.step, savedMs, elsewhere } });
        }
      } catch {
        // The browser stores nothing here: that is told once there is something to save.
      }
      ready = true;
      soon();
    },
    saved: () => [...known.values()],
    flush() {
      cancel();
      void save();
    },
    async goOn() {
      const { offer } = saveStore.getState();
      if (!offer) return;
      const mine = await locks.hold(offer.id);
      // The other page has gone on since.
      const record = mine ? known.get(offer.id) : (await slots.read()).records.find(({ id }) => id === offer.id);
      if (!record) return saveStore.setState({ offer: null, trouble: 'damaged' });
      const own = record.config.dataset === 'file' ? await files.kept(record.data.fingerprint) : null;
      if (record.config.dataset === 'file' && !own) return saveStore.setState({ trouble: 'files-gone' });
      trainer.open(mine ? record : { ...record, id: newId(), name: null }, own?.files ?? [], readReading(own?.reading));
      saveStore.setState({ offer: null, copied: !mine });
    },
    async discard() {
      const { offer } = saveStore.getState();
      saveStore.setState({ offer: null });
      if (!offer) return;
      known.delete(offer.id);
      await slots.remove(offer.id).catch(() => {});
    },
    away: locks.release,
    async back() {
      if (saved.length > 0) await writer(runStore.getState().recordId);
    },
    stop() {
      unsubscribe();
      cancel();
      locks.release();
    },
  };
}

/** What a saved run is made of, as far as it changes. */
const partsOf = ({ recordId, recordName, snapshots, patched, phase, marks }: RunState): readonly unknown[] => [
  recordId,
  recordName,
  snapshots,
  patched,
  marks,
  phase === 'starting' || phase === 'failed',
];

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';
