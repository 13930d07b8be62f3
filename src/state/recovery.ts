/** What to do when a worker is lost: another one, then one without the GPU, then leave it to the person. Knows no worker. */

/** `again` with the same backend, `wasm` because it was lost again so soon, `give-up` because that did not help either. */
export type RecoveryPlan = 'again' | 'wasm' | 'give-up';

/** Losses further apart than this have nothing to do with each other. */
const relatedMs = 30_000;

/** Plans for one loss after another; `plan` is told the time of each in milliseconds. */
export function createRecovery(): { plan(nowMs: number): RecoveryPlan } {
  let losses: number[] = [];
  return {
    plan(nowMs) {
      losses = [...losses.filter((atMs) => nowMs - atMs < relatedMs), nowMs];
      return losses.length === 1 ? 'again' : losses.length === 2 ? 'wasm' : 'give-up';
    },
  };
}
