/** Whether competitors computed the same thing: their losses against a reference's. Knows no peer. */

/**
 * Largest relative difference of two losses of the same step.
 *
 * Every peer computes in 32-bit floats and sums in its own order. Measured over the first 20 steps, that makes losses differ by at most
 * 2e-5: 7e-6 from step 1 on between wasm, which adds the 100,000 squares of the default batch one by one, and GPUs, which add them in
 * trees, and 1e-5 more by then from rounding in the parameters. A slip in the mathematics shows above that: a slope of relu of 1 instead
 * of 0 at exactly 0, which touches blank patches on their first steps alone, makes 2.6e-4 by step 6.
 */
export const LOSS_TOLERANCE = 1e-4;

/**
 * The same for the growth table, which has more shapes and up to eight times as many values a batch. There wasm's sum of squares alone is off
 * by 1e-4, and now and then one unit of 50,000 rounds to the other side of relu's kink: that moves every gradient by 2e-4, and the
 * loss by 3e-3 within 6 steps (seen at D 128, where jax-js and the fused engine fell on one side, tfjs on the other).
 */
export const GROWTH_TOLERANCE = 5e-3;

/** How a peer's losses compare with the reference's, step by step from the first. */
export interface Agreement {
  /** Steps compared. */
  readonly steps: number;
  /** The largest |loss − reference| / |reference|; ∞ where a loss is not finite. */
  readonly worst: number;
}

/** Compares as many steps as both have. A peer without any agrees with nothing. */
export function agreement(losses: readonly number[], reference: readonly number[]): Agreement {
  const steps = Math.min(losses.length, reference.length);
  if (steps === 0) return { steps, worst: Number.POSITIVE_INFINITY };
  const differences = losses.slice(0, steps).map((loss, i) => {
    const expected = reference[i] ?? Number.NaN;
    const difference = Math.abs(loss - expected) / Math.abs(expected);
    return Number.isFinite(difference) ? difference : Number.POSITIVE_INFINITY;
  });
  return { steps, worst: Math.max(...differences) };
}

/**
 * Lets pass only peers whose losses are the reference's, within `tolerance`.
 * @throws an error that names everyone else, and by how much they differ
 */
export function demandAgreement(
  entrants: readonly { readonly name: string; readonly losses: readonly number[] }[],
  reference: readonly number[],
  tolerance = LOSS_TOLERANCE,
): void {
  const faults = entrants
    .map(({ name, losses }) => ({ name, found: agreement(losses, reference) }))
    .filter(({ found }) => !(found.worst <= tolerance))
    .map(({ name, found }) => `${name} by ${found.worst.toExponential(1)} within ${found.steps} steps`);
  if (faults.length > 0) {
    throw new Error(
      `Losses differ from the reference's by more than ${tolerance} of them: ${faults.join('; ')}. Nothing is reported. (If another --seed agrees, a unit may have rounded to the other side of relu's kink.)`,
    );
  }
}
