/** How characters are written as a few numbers each: a small fixed embedding, and its reading. Pure; knows no alphabet. */

/** A character is 1 in `ones` of `width` rows and 0 in the others. */
export interface CharacterCodes {
  readonly width: number;
  /** For each character. */
  readonly ones: readonly (readonly number[])[];
}

/** In how many rows a character is 1. */
const weight = 3;
/** Two characters have at most so many of them in common. */
const shared = 1;

/**
 * Codes of `count` ≥ 1 characters in as few rows as these are enough: the combinations of 3 rows in order of their last row, without
 * those that have two rows in common with one before (a lexicode of constant weight; Conway & Sloane 1986). Far less sparse than
 * one-hot columns, so that the errors of rare characters count too, and one wrong row is not yet another character.
 */
export function characterCodes(count: number): CharacterCodes {
  const ones: number[][] = [];
  const fits = (code: readonly number[]) =>
    ones.every((other) => other.filter((row) => code.includes(row)).length <= shared);
  for (let last = weight - 1; ; last++) {
    for (const rows of combinations(last, weight - 1)) {
      const code = [...rows, last];
      if (ones.length < count && fits(code)) ones.push(code);
    }
    if (ones.length === count) return { width: last + 1, ones };
  }
}

/** The character that a column is nearest to: of the codes the one whose rows hold the most. @param value of a row */
export function nearestCharacter({ ones }: CharacterCodes, value: (row: number) => number): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  for (const [character, rows] of ones.entries()) {
    const sum = rows.reduce((total, row) => total + value(row), 0);
    if (sum > most) [best, most] = [character, sum];
  }
  return best;
}

/** All choices of `count` of the numbers below `n`, ascending, in lexicographic order of their last elements. */
function combinations(n: number, count: number): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: n }, (_, last) => last).flatMap((last) =>
    combinations(last, count - 1).map((rest) => [...rest, last]),
  );
}
