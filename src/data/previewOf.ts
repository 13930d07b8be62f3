/** What a person sees of understood files before they are used. Knows no reader. */

import { characterCodes, nearestCharacter } from '../lib/characterCodes';
import type { DataPreview, Frame } from '../protocol';
import type { Dataset } from './dataset';
import type { Understood } from './understood';

/** Samples shown. */
const shown = 12;

/** The preview of what was understood, with some samples from the whole of the data. */
export function previewOf({ data, reading, found, remarks, choices }: Understood): DataPreview {
  const { kind, name, count, rows, cols, channels, scale } = data;
  const samples = samplesOf(data);
  return {
    ...{ reading, kind, name, count, rows, cols, channels, found, scale, remarks, choices, samples },
    classes: classesOf(data),
    alphabetSize: data.alphabet?.length ?? null,
    texts: data.alphabet && textsOf(samples, data.alphabet),
  };
}

function samplesOf({ count, rows, cols, channels, values }: Dataset): Frame {
  const size = rows * cols * channels;
  const many = Math.min(shown, count);
  const full = values instanceof Uint8Array ? 255 : 1;
  const data = new Float32Array(many * size);
  for (let index = 0; index < many; index++) {
    const from = Math.floor((index * count) / many) * size;
    for (let i = 0; i < size; i++) data[index * size + i] = (values[from + i] ?? 0) / full;
  }
  return { shape: [many, rows, cols, channels], data };
}

/** How many samples each class has, in the order of the labels. */
function classesOf({ labels, classes }: Dataset): DataPreview['classes'] {
  if (!labels) return null;
  const counts = new Uint32Array(256);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return [...counts].flatMap((count, label) => (count > 0 ? [{ name: classes?.[label] ?? String(label), count }] : []));
}

/** The characters of samples that are text, as `textWindows` writes them. */
function textsOf({ shape, data }: Frame, alphabet: readonly string[]): readonly string[] {
  const [many = 0, rows = 0, cols = 0] = shape;
  const codes = characterCodes(Math.max(1, alphabet.length));
  return Array.from({ length: many }, (_, index) =>
    Array.from({ length: cols }, (_, col) => {
      const character = nearestCharacter(codes, (row) => data[(index * rows + row) * cols + col] ?? 0);
      return alphabet[character] ?? '';
    }).join(''),
  );
}
