/** Text as data: windows of a passage, a character a token, written in the small fixed embedding of lib/characterCodes. Knows nothing of training. */

import { characterCodes } from '../../lib/characterCodes';
import type { Dataset } from '../dataset';

/** `text` without line breaks, a character an element. @param between what a line break stands for */
export function charactersOf(text: string, between: string): string[] {
  return [...text.replaceAll(/\s*\n\s*/g, between)];
}

/**
 * Windows of `width` ≥ 1 characters of `text`, each `stride` ≥ 1 characters further on: [count, rows, width] with a column for each character.
 * The alphabet is that of the text, in the order of code points. Empty where the text is shorter than a window.
 */
export function textWindows(name: string, text: readonly string[], width: number, stride = 1): Dataset {
  const alphabet = [...new Set(text)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const { width: rows, ones } = characterCodes(Math.max(1, alphabet.length));
  const codeOf = new Map(alphabet.map((character, index) => [character, ones[index] ?? []]));
  const count = Math.max(0, Math.floor((text.length - width) / stride) + 1);
  const values = new Uint8Array(count * rows * width); // [count, rows, width]
  for (let index = 0; index < count; index++) {
    for (let col = 0; col < width; col++) {
      const code = codeOf.get(text[index * stride + col] ?? '') ?? [];
      for (const row of code) values[(index * rows + row) * width + col] = 255;
    }
  }
  return {
    ...{ kind: 'text', name, count, rows, cols: width, channels: 1, values, labels: null, classes: null, alphabet },
    scale: { low: 0, high: 1 },
    token: { rows, cols: 1 },
  };
}
