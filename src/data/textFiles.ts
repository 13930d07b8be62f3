/** A person's own text becomes windows of characters: which text, which alphabet, how many windows. Knows nothing of tables. */

import { mostCharacters as mostSigns } from '../lib/characterCodes';
import type { AskedReading, Remark } from '../protocol';
import { DataError } from './dataError';
import { openBytes } from './gunzip';
import { leastSamples } from './limits';
import { textWindows } from './text/textWindows';
import { textEncoding } from './textEncoding';
import { noChoices, type Understood } from './understood';

type Asked = Extract<AskedReading, { format: 'text' }>;

/** More of a text is not used: each character becomes a column of some dozen numbers. */
export const mostLength = 1 << 18;
export const rareSign = '◇';
/** Characters in a window: each is a token, and attention handles so many. */
export const windows = { least: 4, usual: 24, most: 64 };
/** Windows overlap where a text is so short that there would be fewer of them. */
const enoughWindows = 2000;

/**
 * Reads `files` as one text; runs of white space count as one space, and as none between Chinese characters.
 * @throws DataError `text-too-short`, `gzip-broken`
 */
export async function readText(files: readonly File[], asked: Asked): Promise<Understood> {
  const window = Math.min(windows.most, Math.max(windows.least, Math.round(asked.window ?? windows.usual)));
  const { characters, isCut } = await charactersOf(files);
  const { length } = characters;
  const least = window + leastSamples - 1;
  if (length < least) throw new DataError('text-too-short', { length, least });
  const { signs, rare } = withoutRare(characters);
  const stride = Math.max(1, Math.min(window, Math.floor((length - window) / enoughWindows)));
  const remarks: Remark[] = [];
  if (rare.kinds > 0) {
    remarks.push({ code: 'rare-characters', facts: { kinds: rare.kinds, share: rare.count / length, sign: rareSign } });
  }
  if (stride < window) remarks.push({ code: 'windows-overlap', facts: { shared: window - stride } });
  if (isCut) remarks.push({ code: 'text-cut', facts: { used: length } });
  return {
    reading: { format: 'text', window },
    found: { low: 0, high: 1 },
    remarks,
    choices: { ...noChoices, formats: ['text', 'csv'] },
    data: textWindows(files[0]?.name ?? '', signs, window, stride),
  };
}

/** Reads no further than is used. */
async function charactersOf(files: readonly File[]): Promise<{ characters: readonly string[]; isCut: boolean }> {
  let text = '';
  let isCut = false;
  for (const file of files) {
    const reader = await openBytes(file);
    try {
      const bytes = await reader.take(4 * mostLength);
      isCut ||= !(await reader.endsWithin(0));
      text += ` ${new TextDecoder(textEncoding(bytes) ?? undefined).decode(bytes)}`;
    } finally {
      await reader.close();
    }
    if (text.length > 4 * mostLength) break;
  }
  const chinese = '[\\u3000-\\u9fff\\uff00-\\uffef]';
  const plain = text.replace(/\s+/g, ' ').replace(new RegExp(`(?<=${chinese}) (?=${chinese})`, 'g'), '');
  const characters = Array.from(plain.trim());
  return { characters: characters.slice(0, mostLength), isCut: isCut || characters.length > mostLength };
}

/** The text with one sign for all characters beyond the most frequent ones, where there are so many. */
function withoutRare(characters: readonly string[]) {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  if (counts.size <= mostSigns) return { signs: characters, rare: { kinds: 0, count: 0 } };
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const kept = new Set(byCount.slice(0, mostSigns - 1).map(([character]) => character));
  const rare = byCount.slice(kept.size);
  return {
    signs: characters.map((character) => (kept.has(character) ? character : rareSign)),
    rare: { kinds: rare.length, count: rare.reduce((sum, [, count]) => sum + count, 0) },
  };
}
