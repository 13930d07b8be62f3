/** How characters are written as a few numbers each: a small fixed embedding, and its reading. Pure; knows no alphabet. */

/** A character is 1 in `ones` of `width` rows and 0 in the others. */
export interface CharacterCodes {
  readonly width: number;
  /** For each character, ascending. */
  readonly ones: readonly (readonly number[])[];
}

/** An alphabet that is larger takes too long to be told apart, and too many rows. */
export const mostCharacters = 400;

/** In how many rows a character is 1, and how many of them two characters have in common at most. */
const weight = 6;
const shared = 3;

/**
 * Codes of `count` ≥ 1 characters in about as few rows as can be: the words of six ones, read as binary numbers, in rising order, without
 * those that have more than three ones in common with one before (a lexicode of constant weight; Conway & Sloane 1986). A network is
 * trained on them far sooner than on one-hot columns, whose many zeros it meets best by giving nothing at all; and two wrong rows do not
 * yet make another character. The codes of few characters are the first of those of many.
 * @throws RangeError beyond `mostCharacters`
 */
export function characterCodes(count: number): CharacterCodes {
  const codes = known.get(count) ?? searched(count);
  known.set(count, codes);
  return codes;
}

const known = new Map<number, CharacterCodes>();

function searched(count: number): CharacterCodes {
  if (count > mostCharacters) throw new RangeError(`${count} characters are more than ${mostCharacters}.`);
  const words: number[] = [];
  for (let word = 2 ** weight - 1; words.length < count; word = next(word)) {
    if (words.every((other) => onesIn(other & word) <= shared)) words.push(word);
  }
  const ones = words.map((word) => Array.from({ length: 31 }, (_, row) => row).filter((row) => (word >>> row) & 1));
  return { width: 1 + Math.max(...ones.map((rows) => rows.at(-1) ?? 0)), ones };
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

/** The next larger number with as many ones (Gosper 1972), within 31 bits. */
function next(word: number): number {
  const lowest = word & -word;
  const carried = word + lowest;
  return (((carried ^ word) >>> 2) / lowest) | carried;
}

/** Of a number of 31 bits. */
function onesIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
