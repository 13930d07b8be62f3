/** PNG and JPEG files become a data set of images, all of one size. Decoding is the caller's; knows nothing of tables and arrays. */

import type { AskedReading, PicturesReading } from '../protocol';
import { inOrder } from './csv';
import { DataError } from './dataError';
import { judgeImages, limitMb, megabyte, mostClasses, sides } from './limits';
import { pictureSize } from './pictureHeader';
import { noChoices, type Understood } from './understood';

type Asked = Extract<AskedReading, { format: 'pictures' }>;

/** How a picture is to be brought to `side` × `side` pixels. */
export interface Framing {
  readonly side: number;
  readonly fit: PicturesReading['fit'];
}

/** The pixels of one picture, decoded and brought to size: red, green, blue, opacity [side, side, 4]; null where it cannot be decoded. */
export type DecodePicture = (file: File, framing: Framing) => Promise<Uint8ClampedArray | null>;

export const defaultSide = 28;
/** Pictures whose colours differ less than this, of 255, are grey. */
const leastColour = 12;

/**
 * Reads `files`, one picture each, as `asked`, and guesses what that leaves open. Each is judged by its header before it is decoded, and
 * only one is decoded at a time.
 * @throws DataError
 */
export async function readPictures(files: readonly File[], asked: Asked, decode: DecodePicture): Promise<Understood> {
  const side = asked.side ?? defaultSide;
  const fit = asked.fit ?? 'crop';
  judgeImages(files.length, side, side);
  judgeTotal(files, side);
  for (const file of files) await pictureSize(file);
  const area = side * side;
  const pixels = new Uint8Array(files.length * area * 3); // [count, side, side, 3]
  for (const [index, file] of files.entries()) {
    const decoded = await decode(file, { side, fit });
    if (!decoded || decoded.length !== area * 4) throw new DataError('picture-broken', { file: file.name });
    onPaper(decoded, pixels.subarray(index * area * 3, (index + 1) * area * 3));
  }
  const colour = asked.colour ?? isColoured(pixels);
  const inverted = asked.inverted ?? isInk(pixels, files.length);
  const values = colour ? pixels : grey(pixels);
  let [low, high] = [255, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (inverted) for (let i = 0; i < values.length; i++) values[i] = 255 - (values[i] ?? 0);
  const names = classesOf(files);
  const named = asked.named ?? names !== null;
  const classes = named ? (names ?? { labels: new Uint8Array(files.length), classes: [''] }) : null;
  return {
    reading: { format: 'pictures', side, colour, fit, inverted, named },
    found: { low, high },
    remarks: [],
    choices: { ...noChoices, formats: ['pictures'] },
    data: {
      ...{ kind: 'images', name: nameOf(files), count: files.length, rows: side, cols: side, channels: colour ? 3 : 1 },
      ...{ values, labels: classes?.labels ?? null, classes: classes?.classes ?? null },
      scale: inverted ? { low: 255, high: 0 } : { low: 0, high: 255 },
      ...{ alphabet: null, token: null },
    },
  };
}

function judgeTotal(files: readonly File[], side: number): void {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (Math.max(bytes, files.length * side * side * 3) > limitMb * megabyte || side > sides.most) {
    throw new DataError('file-too-large', { file: nameOf(files), limitMb });
  }
}

/** What is not opaque lies on white paper. @param rgba [N, 4] @param rgb [N, 3] is written */
function onPaper(rgba: Uint8ClampedArray, rgb: Uint8Array): void {
  for (let i = 0, at = 0; i < rgba.length; i += 4) {
    const opacity = (rgba[i + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel++) {
      rgb[at++] = Math.round(255 + ((rgba[i + channel] ?? 0) - 255) * opacity);
    }
  }
}

/** Luma (ITU-R BT.601). @param rgb [N, 3] */
function grey(rgb: Uint8Array): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < values.length; i++) {
    const [red = 0, green = 0, blue = 0] = [rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]];
    values[i] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return values;
}

function isColoured(rgb: Uint8Array): boolean {
  let sum = 0;
  for (let i = 0; i < rgb.length; i += 3) {
    const [red = 0, green = 0, blue = 0] = [rgb[i], rgb[i + 1], rgb[i + 2]];
    sum += Math.max(red, green, blue) - Math.min(red, green, blue);
  }
  return sum / (rgb.length / 3) >= leastColour;
}

/** Whether the pictures are ink on paper: grey, and nearly white at their edges. */
function isInk(rgb: Uint8Array, count: number): boolean {
  if (isColoured(rgb)) return false;
  const side = Math.sqrt(rgb.length / 3 / count);
  let [sum, pixels] = [0, 0];
  for (let i = 0; i < rgb.length / 3; i++) {
    const [row, col] = [Math.floor(i / side) % side, i % side];
    if (row > 0 && row < side - 1 && col > 0 && col < side - 1) continue;
    sum += rgb[3 * i] ?? 0;
    pixels += 1;
  }
  return sum / pixels > 230;
}

/** Classes by the words that the names begin with, "cat-12.png" a "cat"; null where these are no classes: one, or nearly as many as pictures. */
function classesOf(files: readonly File[]) {
  const numbers = new Map<string, number>();
  const labels = new Uint8Array(files.length);
  for (const [index, { name }] of files.entries()) {
    const word = /^(.*?)[\s_\-.(]*\d*\)?\.[^.]*$/.exec(name)?.[1] ?? '';
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    if (word === '' || numbers.size > Math.min(mostClasses, files.length / 2)) return null;
    labels[index] = number;
  }
  return numbers.size > 1 ? inOrder(labels, numbers) : null;
}

const nameOf = (files: readonly File[]) =>
  files.length === 1 ? (files[0]?.name ?? '') : `${files[0]?.name ?? ''} … ${files.at(-1)?.name ?? ''}`;
