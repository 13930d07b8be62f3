/** Which singular values a logarithmic axis can show. Pure. */

import type { PlotPoint } from '../../viz/plot';

/** Below this part of the largest, a value from a float32 Gram matrix is rounding. */
const faintest = 3e-4;

/** The values by rank from 1, without those that are zero to rounding. */
export function spectrumPoints(values: readonly number[]): PlotPoint[] {
  const largest = values[0] ?? 0;
  return values.flatMap((y, index) => (y > 0 && y >= faintest * largest ? { x: index + 1, y } : []));
}
