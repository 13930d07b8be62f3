import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterCodes, nearestCharacter } from '../../lib/characterCodes';
import { fingerprint } from '../fingerprint';
import { datasets } from '../registry';
import { chinese, english } from './passages';
import { charactersOf, textWindows } from './textWindows';

/** The text of window `index`, read back from its columns. */
function textOf({ values, rows, cols, alphabet }: ReturnType<typeof textWindows>, index: number): string {
  const codes = characterCodes(alphabet?.length ?? 1);
  const character = (col: number) => nearestCharacter(codes, (row) => values[(index * rows + row) * cols + col] ?? 0);
  return Array.from({ length: cols }, (_, col) => alphabet?.[character(col)] ?? '').join('');
}

describe('textWindows', () => {
  it('holds every window of any text, to be read back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'abc, 山水😀'), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (text, width) => {
          const data = textWindows('any', text, width);
          const windows = Math.max(0, text.length - width + 1);
          expect(data).toMatchObject({
            kind: 'text',
            count: windows,
            cols: width,
            token: { rows: data.rows, cols: 1 },
          });
          for (let i = 0; i < windows; i++) expect(textOf(data, i)).toBe(text.slice(i, i + width).join(''));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('writes every character in six rows of its column', () => {
    const { values, count, cols } = textWindows('few', [...'banana'], 4);
    expect([...new Set(values)].sort()).toEqual([0, 255]);
    expect(Uint8Array.from(values).filter((value) => value === 255)).toHaveLength(6 * count * cols);
  });
});

describe('the passages', () => {
  it.each([
    ['text-en', english, ' ', 26, 1594],
    ['text-zh', chinese, '', 41, 518],
  ] as const)('%s: few characters, each window a piece of it', (name, passage, between, characters, windows) => {
    const data = datasets[name](1);
    const text = charactersOf(passage, between).join('');
    expect(data).toMatchObject({ name, count: windows });
    expect(data.alphabet).toHaveLength(characters);
    for (const i of [0, 100, windows - 1]) expect(text).toContain(textOf(data, i));
    expect(text).not.toMatch(/\s{2}|[A-Z]/);
    expect(fingerprint(datasets[name](2))).toBe(fingerprint(data));
  });
});
