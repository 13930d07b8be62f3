/** The text that a sample shows: each of its columns read as the nearest character. Pure; knows no drawing. */

import { type CharacterCodes, characterCodes, nearestCharacter } from '../lib/characterCodes';
import type { SampleLook } from './sampleLook';

/** Whether `look` is that of a text whose columns can be read. */
export function isText({ kind, rows, channels, alphabet }: SampleLook): boolean {
  return kind === 'text' && channels === 1 && alphabet !== null && codesFor(alphabet.length, rows) !== null;
}

/** Stands where no character can be read: in a column that is hidden, or that the network leaves empty. */
export const unread = '▢';

/** The characters of `picture` [rows, cols]; none where `look` is of no text. */
export function charactersIn({ rows, cols, alphabet }: SampleLook, picture: ArrayLike<number>): string[] {
  const codes = codesFor(alphabet?.length ?? 0, rows);
  if (!alphabet || !codes) return [];
  return Array.from({ length: cols }, (_, col) => {
    const value = (row: number) => picture[row * cols + col] ?? 0;
    const character = nearestCharacter(codes, value);
    const held = codes.ones[character]?.some((row) => value(row) > 0) ?? false;
    return held ? (alphabet[character] ?? unread) : unread;
  });
}

/** A CSS grid of as many columns as have room for a line of such text: characters of Chinese are as wide as they are high. */
export function lineColumns({ cols, alphabet }: SampleLook): string {
  const wide = alphabet?.some((character) => (character.codePointAt(0) ?? 0) >= firstWide) ?? false;
  const width = `calc(${cols * (wide ? 1 : 0.61)}em + 18px)`;
  return `repeat(auto-fill, minmax(min(100%, ${width}), 1fr))`;
}

/** The first code point of the scripts whose characters are wide. */
const firstWide = 0x2e80;

/** How many characters of `text` are not those of `original` at their places. */
export function wrongCharacters(text: readonly string[], original: readonly string[]): number {
  return text.reduce((count, character, place) => count + (character === original[place] ? 0 : 1), 0);
}

const known = new Map<number, CharacterCodes>();

/** How an alphabet of `count` characters is written in `rows` rows: one row each, or by its codes; null where it is neither. */
function codesFor(count: number, rows: number): CharacterCodes | null {
  if (count === 0) return null;
  if (rows === count) return oneHot(count);
  const codes = known.get(count) ?? characterCodes(count);
  known.set(count, codes);
  return codes.width === rows ? codes : null;
}

const oneHot = (count: number): CharacterCodes => ({
  width: count,
  ones: Array.from({ length: count }, (_, row) => [row]),
});
