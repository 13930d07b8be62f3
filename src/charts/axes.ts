/** Round numbers for the axes of charts. Pure arithmetic. */

/** The ends of an axis and the round numbers on it, ascending. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Leading digits of round numbers, from sparse to dense. */
const digitChoices = [[1], [1, 2, 5], [1, 1.5, 2, 3, 5, 7], [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9]];

/** All d × 10ⁿ between the two decades, ascending. */
function roundNumbers(fromDecade: number, toDecade: number, digits: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let decade = fromDecade; decade <= toDecade; decade++) {
    for (const digit of digits) numbers.push(Number(`${digit}e${decade}`)); // exact, as 10 ** −3 is not
  }
  return numbers;
}

/** A logarithmic axis a little wider than [low, high], both above zero, with three round numbers on it wherever they can be had. */
export function logAxis(low: number, high: number): Axis {
  const ends = { low: low / 1.15, high: high * 1.15 };
  const inside = (digits: readonly number[]) =>
    roundNumbers(Math.floor(Math.log10(ends.low)), Math.ceil(Math.log10(ends.high)), digits).filter(
      (tick) => tick >= ends.low && tick <= ends.high,
    );
  const choices = digitChoices.map(inside);
  return { ...ends, ticks: choices.find((ticks) => ticks.length >= 3) ?? choices.at(-1) ?? [] };
}

/** Ascending round whole numbers from 0 up to `last`, six at most. */
export function linearTicks(last: number): number[] {
  const decade = Math.floor(Math.log10(Math.max(1, last / 5)));
  const spacing = roundNumbers(decade, decade + 1, [1, 2, 5]).find((size) => last / size <= 5) ?? last;
  return Array.from({ length: Math.floor(last / spacing) + 1 }, (_, index) => index * spacing);
}
