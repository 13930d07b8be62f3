import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterCodes, mostCharacters, nearestCharacter } from './characterCodes';

describe('characterCodes', () => {
  it('gives every character six rows, at most three of which another has as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (count) => {
        const { width, ones } = characterCodes(count);
        expect(ones).toHaveLength(count);
        for (const [index, code] of ones.entries()) {
          expect(new Set(code).size).toBe(6);
          expect(Math.max(...code)).toBeLessThan(width);
          const common = ones.slice(0, index).map((other) => other.filter((row) => code.includes(row)).length);
          expect(Math.max(0, ...common)).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('takes few rows, and the same ones for the first characters of a larger alphabet', () => {
    expect([1, 26, 41, 100, 256].map((count) => characterCodes(count).width)).toEqual([6, 14, 16, 19, 23]);
    expect(characterCodes(41).ones.slice(0, 26)).toEqual(characterCodes(26).ones);
  });

  it('has codes for a large alphabet, and refuses a larger one', () => {
    expect(characterCodes(mostCharacters).width).toBe(25);
    expect(() => characterCodes(mostCharacters + 1)).toThrow(RangeError);
  });
});

describe('nearestCharacter', () => {
  it('reads every character back, also where any two of the rows are quite wrong', () => {
    const codes = characterCodes(41);
    for (const [character, code] of codes.ones.entries()) {
      for (let one = 0; one < codes.width; one++) {
        for (let two = 0; two <= one; two++) {
          const right = (row: number) => Number(code.includes(row));
          const value = (row: number) => (row === one || row === two ? 1 - right(row) : right(row));
          expect(nearestCharacter(codes, value)).toBe(character);
        }
      }
    }
  });
});
