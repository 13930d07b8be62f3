/** Text becomes a data set: windows of characters, each a column with a one in the row of its character. Knows nothing of tables. */

import type { AskedReading, Remark } from '../protocol';
import { DataError } from './dataError';
import { openBytes } from './gunzip';
import { leastSamples } from './limits';
import { textEncoding } from './textEncoding';
import { noChoices, type Understood } from './understood';

type Asked = Extract<AskedReading, { format: 'text' }>;

/** More of a text is not used: each character becomes a column of the alphabet's length. */
export const mostCharacters = 1 << 18;
/** Signs of the alphabet, with the one that stands for all rare characters. */
export const mostSigns = 96;
export const rareSign = '□';
/** A window is cut into its characters, and so many tokens the attention can handle. */
export const windows = { least: 4, usual: 24, most: 64 };
/** Windows overlap where a text is so short that there would be fewer of them. */
const enoughWindows = 2000;

/**
 * Reads `files` as one text; runs of white space count as one space.
 * @throws DataError `text-too-short`, `gzip-broken`
 */
export async function readText(files: readonly File[], asked: Asked): Promise<Understood> {
  const window = Math.min(windows.most, Math.max(windows.least, Math.round(asked.window ?? windows.usual)));
  const { characters, isCut } = await charactersOf(files);
  const least = window + leastSamples - 1;
  if (characters.length < least) throw new DataError('text-too-short', { length: characters.length, least });
  const { alphabet, rare } = alphabetOf(characters);
  const rows = new Map(alphabet.map((sign, row) => [sign, row]));
  const other = rows.get(rareSign) ?? 0;
  const stride = Math.max(1, Math.min(window, Math.floor((characters.length - window) / enoughWindows)));
  const count = Math.floor((characters.length - window) / stride) + 1;
  const values = new Uint8Array(count * alphabet.length * window); // [count, alphabet, window]
  for (let index = 0; index < count; index++) {
    for (let col = 0; col < window; col++) {
      const row = rows.get(characters[index * stride + col] ?? '') ?? other;
      values[(index * alphabet.length + row) * window + col] = 255;
    }
  }
  const remarks: Remark[] = [];
  if (rare.kinds > 0) {
    const share = rare.count / characters.length;
    remarks.push({ code: 'rare-characters', facts: { kinds: rare.kinds, share, sign: rareSign } });
  }
  if (isCut) remarks.push({ code: 'text-cut', facts: { used: characters.length } });
  return {
    reading: { format: 'text', window },
    found: { low: 0, high: 1 },
    remarks,
    choices: { ...noChoices, formats: ['text', 'csv'] },
    data: {
      ...{ kind: 'text', name: files[0]?.name ?? '', count, rows: alphabet.length, cols: window, channels: 1, values },
      ...{
        labels: null,
        classes: null,
        scale: { low: 0, high: 1 },
        alphabet,
        token: { rows: alphabet.length, cols: 1 },
      },
    },
  };
}

/** Reads no further than is used. */
async function charactersOf(files: readonly File[]): Promise<{ characters: readonly string[]; isCut: boolean }> {
  let text = '';
  let isCut = false;
  for (const file of files) {
    const reader = await openBytes(file);
    try {
      const bytes = await reader.take(4 * mostCharacters);
      isCut ||= !(await reader.endsWithin(0));
      text += ` ${new TextDecoder(textEncoding(bytes) ?? undefined).decode(bytes)}`;
    } finally {
      await reader.close();
    }
    if (text.length > 4 * mostCharacters) break;
  }
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return { characters: characters.slice(0, mostCharacters), isCut: isCut || characters.length > mostCharacters };
}

/** The most frequent characters in the order of their codes; behind them one sign for all others, where there are any. */
function alphabetOf(characters: readonly string[]) {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const isWhole = byCount.length <= mostSigns;
  const kept = isWhole ? byCount : byCount.slice(0, mostSigns - 1).filter(([sign]) => sign !== rareSign);
  const others = isWhole ? [] : byCount.slice(kept.length);
  const alphabet = kept.map(([sign]) => sign).sort();
  return {
    alphabet: isWhole ? alphabet : [...alphabet, rareSign],
    rare: { kinds: others.length, count: others.reduce((sum, [, count]) => sum + count, 0) },
  };
}
