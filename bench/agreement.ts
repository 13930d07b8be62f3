/** Whether competitors computed the same thing: their losses against a reference's. Knows no peer. */

/**
 * Largest relative difference of two losses of the same step.
 *
 * Every peer computes in 32-bit floats and sums in its own order, so the same mathematics gives losses that differ by about 1e-7 at
 * step 1, and Adam, which divides by √v, lets that grow to about 1e-5 within 20 steps. An error in the mathematics is far larger: a
 * missing λ·R changes step 1 by a per cent, a bias correction left out changes step 3 by several. 1e-3 lies between the two, two
 * orders of magnitude from rounding.
 */
export const LOSS_TOLERANCE = 1e-3;

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

/** Whether the difference is one of rounding. */
export function agrees({ worst }: Agreement): boolean {
  return worst <= LOSS_TOLERANCE;
}
