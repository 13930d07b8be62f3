import { describe, expect, it } from 'vitest';
import { problemOf } from './hostileFixture';
import { mostCharacters, mostSigns, rareSign, readText } from './textFiles';

const read = (text: string, window?: number) =>
  readText([new File([text], 't.txt')], { format: 'text', ...(window !== undefined && { window }) });

/** The characters of sample `index`. */
function characters({ data }: Awaited<ReturnType<typeof read>>, index: number): string {
  const { rows, cols, values, alphabet } = data;
  return Array.from({ length: cols }, (_, col) => {
    const row = alphabet?.findIndex((_, row) => values[(index * rows + row) * cols + col] === 255) ?? -1;
    return alphabet?.[row] ?? '?';
  }).join('');
}

describe('readText', () => {
  it('cuts text into windows, each character a one in the row of its sign', async () => {
    const text = 'abcabd  \n abcaba abcabc abd';
    const read8 = await read(text, 8);
    expect(read8.data).toMatchObject({
      kind: 'text',
      cols: 8,
      rows: 5,
      alphabet: [' ', 'a', 'b', 'c', 'd'],
      token: { rows: 5, cols: 1 },
    });
    expect(characters(read8, 0)).toBe('abcabd a');
    expect(characters(read8, 1)).toBe('bcabd ab');
    expect([...read8.data.values].reduce((sum, value) => sum + value, 0)).toBe(255 * 8 * read8.data.count);
  });

  it('lets windows follow one another where there are enough', async () => {
    const long = await read('the quick brown fox. '.repeat(4000), 8);
    expect(characters(long, 0) + characters(long, 1)).toBe('the quick brown ');
  });

  it('has one sign for all rare characters, and says so', async () => {
    const many = Array.from({ length: 200 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const { data, remarks } = await read('学而时习之'.repeat(40) + many);
    expect(data.alphabet).toHaveLength(mostSigns);
    expect(data.alphabet?.at(-1)).toBe(rareSign);
    expect(remarks).toMatchObject([{ code: 'rare-characters', facts: { sign: rareSign } }]);
  });

  it('uses no more of a long text than it can, and says so', async () => {
    const { remarks } = await read('ab'.repeat(mostCharacters));
    expect(remarks).toEqual([{ code: 'text-cut', facts: { used: mostCharacters } }]);
  });

  it('refuses what is too short', async () => {
    expect(await problemOf(() => read('too short', 8))).toEqual({
      code: 'text-too-short',
      facts: { length: 9, least: 17 },
    });
  });
});
