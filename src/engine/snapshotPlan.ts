/** When a run's whole state is read back: often at first, ever more rarely later, and now and then to recover from. Knows no engine. */

/** From one snapshot to the next, as a part of the steps done. */
const GROWTH = 0.1;
/** In a run younger than this, bursts end where a snapshot is due; later ones are so long that it does not matter. */
const EARLY_STEPS = 32;
/** No longer than this lies between two snapshots of a training run, if time allows. */
const LONGEST_MS = 3000;
/** The part of the time that reading back may take; what was not used is kept, up to the credit. */
const SHARE = 0.02;
const CREDIT_MS = 100;

export interface SnapshotPlan {
  /** The step whose state was last read back, −1 for none. */
  readonly saved: number;
  /** Whether the state after `step` steps is worth keeping at time `nowMs`; `changed`: something other than a step has changed. */
  due(step: number, nowMs: number, changed?: boolean): boolean;
  /** The state after `step` steps was read back, from `startMs` to `endMs`. */
  done(step: number, startMs: number, endMs: number): void;
  /** Steps after which a burst from `step` should end for a snapshot's sake; Infinity where it need not. */
  burst(step: number): number;
}

/** The step after `saved` that is next worth keeping: each of the first ten, then a tenth further on. */
export function nextSnapshot(saved: number): number {
  return saved + Math.max(1, Math.ceil(GROWTH * saved));
}

/** @param saved the step that is already kept, −1 for none */
export function createSnapshotPlan(saved: number): SnapshotPlan {
  let last = { step: saved, ms: Number.NEGATIVE_INFINITY };
  let credit = { ms: CREDIT_MS, since: Number.POSITIVE_INFINITY };
  const creditAt = (nowMs: number) => Math.min(CREDIT_MS, credit.ms + SHARE * Math.max(0, nowMs - credit.since));
  return {
    get saved() {
      return last.step;
    },
    due(step, nowMs, changed = false) {
      if (step === last.step || creditAt(nowMs) <= 0) return false;
      return changed || step >= nextSnapshot(last.step) || nowMs - last.ms >= LONGEST_MS;
    },
    done(step, startMs, endMs) {
      credit = { ms: creditAt(startMs) - (endMs - startMs), since: endMs };
      last = { step, ms: endMs };
    },
    burst(step) {
      const rest = nextSnapshot(last.step) - step;
      return step < EARLY_STEPS && rest > 0 ? rest : Number.POSITIVE_INFINITY;
    },
  };
}
