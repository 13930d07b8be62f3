/** Round numbers for the axes of charts. Pure arithmetic. */

/** Round numbers 1, 2, 5 × 10ⁿ; a wide range keeps only the decades. */
function roundNumbers(fromDecade: number, toDecade: number, digits: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let decade = fromDecade; decade <= toDecade; decade++) {
    for (const digit of digits) numbers.push(Number(`${digit}e${decade}`)); // exact, as 10 ** −3 is not
  }
  return numbers;
}

/**
 * Ascending round numbers that enclose [low, high], both above zero: first and last are the axis' ends.
 * Up to two decades are divided at 2 and 5.
 */
export function logTicks(low: number, high: number): number[] {
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  const digits = to - from > 2 ? [1] : [1, 2, 5];
  const all = roundNumbers(from - 1, to + 1, digits);
  const first = all.findLastIndex((tick) => tick <= low);
  const last = all.findIndex((tick) => tick >= high);
  return all.slice(first, Math.max(last, first + 1) + 1);
}

/** Ascending round whole numbers from 0 up to `last`, six at most. */
export function linearTicks(last: number): number[] {
  const decade = Math.floor(Math.log10(Math.max(1, last / 5)));
  const spacing = roundNumbers(decade, decade + 1, [1, 2, 5]).find((size) => last / size <= 5) ?? last;
  return Array.from({ length: Math.floor(last / spacing) + 1 }, (_, index) => index * spacing);
}
