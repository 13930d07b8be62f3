/** When a run's whole state is read back: often at first, ever more rarely later, and now and then to recover from. Knows no engine. */

/** From one snapshot to the next, as a part of the steps done. */
const GROWTH = 0.1;
/** In a run younger than this, bursts end where a snapshot is due; later ones are so long that it does not matter. */
const EARLY_STEPS = 32;
/** So many steps further on one is due as well, though no sooner than so many milliseconds: no more is to be lost with the run. */
const MOST_STEPS = 100;
const LEAST_MS = 1000;
/** No longer than this lies between two snapshots of a training run, however dear they are. */
const LONGEST_MS = 4000;
/** The part of the time that reading back may take otherwise; what was not used is kept, up to the credit. */
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
      const passedMs = nowMs - last.ms;
      if (step === last.step) return false;
      if (passedMs >= LONGEST_MS) return true;
      if (creditAt(nowMs) <= 0) return false;
      return changed || step >= nextSnapshot(last.step) || (step - last.step >= MOST_STEPS && passedMs >= LEAST_MS);
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
