import { describe, expect, it } from 'vitest';
import { characterCodes } from '../lib/characterCodes';
import type { SampleLook } from './sampleLook';
import { charactersIn, isText, unread, wrongCharacters } from './sampleText';

const alphabet = [...'abcdefgh'];
const codes = characterCodes(8);
const coded: SampleLook = { kind: 'text', rows: codes.width, cols: 3, channels: 1, alphabet };
const oneHot: SampleLook = { ...coded, rows: 8 };

/** The picture of three characters, `strength` where a row is on. */
function picture(look: SampleLook, characters: readonly number[], strength = 1): Float32Array {
  const data = new Float32Array(look.rows * look.cols);
  for (const [col, character] of characters.entries()) {
    const rows = look === oneHot ? [character] : (codes.ones[character] ?? []);
    for (const row of rows) data[row * look.cols + col] = strength;
  }
  return data;
}

describe('charactersIn', () => {
  it('reads coded and one-hot columns, however faint', () => {
    expect(charactersIn(coded, picture(coded, [7, 0, 4], 0.1))).toEqual(['h', 'a', 'e']);
    expect(charactersIn(oneHot, picture(oneHot, [7, 0, 4]))).toEqual(['h', 'a', 'e']);
  });

  it('says where there is nothing to read', () => {
    const hidden = picture(coded, [2]);
    expect(charactersIn(coded, hidden)).toEqual(['c', unread, unread]);
  });

  it('reads nothing of what is no text', () => {
    expect(isText(coded)).toBe(true);
    expect(isText({ ...coded, rows: 5 })).toBe(false); // of the run before
    expect(isText({ ...coded, kind: 'images' })).toBe(false);
    expect(isText({ ...coded, alphabet: null })).toBe(false);
  });
});

it('counts the characters that differ', () => {
  expect(wrongCharacters([...'cart'], [...'card'])).toBe(1);
  expect(wrongCharacters([unread, 'a'], ['a', 'a'])).toBe(1);
});
