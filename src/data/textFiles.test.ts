import { describe, expect, it } from 'vitest';
import { mostCharacters } from '../lib/characterCodes';
import { problemOf } from './hostileFixture';
import { previewOf } from './previewOf';
import { mostLength, rareSign, readText } from './textFiles';

const read = (text: string, window?: number) =>
  readText([new File([text], 't.txt')], { format: 'text', ...(window !== undefined && { window }) });
const overlap = (shared: number) => ({ code: 'windows-overlap', facts: { shared } });

describe('readText', () => {
  it('cuts text into windows of characters', async () => {
    const understood = await read('abcabd  \n abcaba abcabc abd', 8);
    expect(understood.data).toMatchObject({ kind: 'text', cols: 8, count: 17, alphabet: [' ', 'a', 'b', 'c', 'd'] });
    expect(previewOf(understood).texts?.slice(0, 2)).toEqual(['abcabd a', 'bcabd ab']);
    expect(understood.remarks).toEqual([overlap(7)]);
  });

  it('lets windows follow one another where there are enough', async () => {
    const { data, remarks } = await read('the quick brown fox. '.repeat(4000), 8);
    expect(data.count).toBe(Math.floor((21 * 4000 - 1) / 8));
    expect(remarks).toEqual([]);
  });

  it('has no spaces where Chinese lines break', async () => {
    const { data } = await read('学而时习之，\n不亦说乎？\n'.repeat(4), 8);
    expect(data.alphabet).not.toContain(' ');
  });

  it('has one sign for all rare characters, and says so', async () => {
    const many = Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const { data, remarks } = await read('学而时习之'.repeat(40) + many);
    expect(data.alphabet).toHaveLength(mostCharacters);
    expect(data.alphabet).toContain(rareSign);
    expect(remarks).toMatchObject([{ code: 'rare-characters', facts: { sign: rareSign } }, overlap(23)]);
  });

  it('uses no more of a long text than it can, and says so', async () => {
    const { remarks } = await read('ab'.repeat(mostLength));
    expect(remarks).toEqual([{ code: 'text-cut', facts: { used: mostLength } }]);
  });

  it('refuses what is too short', async () => {
    expect(await problemOf(() => read('too short', 8))).toEqual({
      code: 'text-too-short',
      facts: { length: 9, least: 17 },
    });
  });
});
