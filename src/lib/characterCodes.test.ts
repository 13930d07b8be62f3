import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterCodes, nearestCharacter } from './characterCodes';

describe('characterCodes', () => {
  it('gives every character three rows, no two of which another has as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (count) => {
        const { width, ones } = characterCodes(count);
        expect(ones).toHaveLength(count);
        for (const [index, code] of ones.entries()) {
          expect(new Set(code).size).toBe(3);
          expect(Math.max(...code)).toBeLessThan(width);
          for (const other of ones.slice(0, index)) {
            expect(other.filter((row) => code.includes(row)).length).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('takes few rows, and the same ones for the first characters of a larger alphabet', () => {
    expect([1, 7, 26, 41, 200].map((count) => characterCodes(count).width)).toEqual([3, 7, 14, 19, 41]);
    expect(characterCodes(41).ones.slice(0, 26)).toEqual(characterCodes(26).ones);
  });
});

describe('nearestCharacter', () => {
  it('reads every character back, also where any one of the rows is quite wrong', () => {
    const codes = characterCodes(41);
    for (const [character, code] of codes.ones.entries()) {
      for (let wrong = -1; wrong < codes.width; wrong++) {
        const value = (row: number) => (row === wrong ? 1 - Number(code.includes(row)) : Number(code.includes(row)));
        expect(nearestCharacter(codes, value)).toBe(character);
      }
    }
  });
});
