/** Small figures about arrays of numbers that a drawing needs: ranges, differences, means. Knows nothing of their meaning. */

/** The `index`-th of equally large parts of `size` numbers each, as a view without a copy. */
export function part(data: Float32Array, index: number, size: number): Float32Array {
  return data.subarray(index * size, (index + 1) * size);
}

/** The largest number, at least 0; numbers that are not finite are passed over. */
export function largest(data: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < data.length; i++) {
    const value = data[i] ?? 0;
    if (value > most && value < Number.POSITIVE_INFINITY) most = value;
  }
  return most;
}

/** The largest magnitude; numbers that are not finite are passed over. */
export function largestMagnitude(data: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < data.length; i++) {
    const value = Math.abs(data[i] ?? 0);
    if (value > most && value < Number.POSITIVE_INFINITY) most = value;
  }
  return most;
}

/** a − b, number by number. */
export function difference(a: ArrayLike<number>, b: ArrayLike<number>): Float32Array {
  const result = new Float32Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = (a[i] ?? 0) - (b[i] ?? 0);
  return result;
}

/** Mean of the squares; 0 of nothing. */
export function meanSquare(data: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += (data[i] ?? 0) ** 2;
  return data.length === 0 ? 0 : sum / data.length;
}

/** Whether the two hold the same numbers. */
export function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The numbers of a square matrix [size, size] beside its diagonal. */
export function offDiagonal(data: ArrayLike<number>, size: number): number[] {
  return Array.from(data).filter((_, index) => index % (size + 1) !== 0);
}
