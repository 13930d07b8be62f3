/** What so many numbers a sample may be: images of which sides, or signals. Knows no file format. */

import type { SampleLayout } from '../protocol';
import { DataError } from './dataError';
import { sides } from './limits';

/** Fewer numbers than these make no sample, and squares with shorter sides are rather signals. */
const leastValues = 2;
const leastGuessedSide = 8;

const signals = (rows: number, cols: number): SampleLayout => ({ kind: 'signals', rows, cols, channels: 1 });
const images = (rows: number, cols: number, channels: 1 | 3): SampleLayout => ({
  ...{ kind: 'images', rows, cols, channels },
});

/**
 * The layouts of samples that are `values` numbers in a row, the likeliest first: a square image, grey or in colour, else a signal; then
 * every other image.
 * @throws DataError `sample-size`
 */
export function flatLayouts(values: number): SampleLayout[] {
  if (values < leastValues || values > 3 * sides.most ** 2) {
    throw new DataError('sample-size', { values, least: leastValues, limit: 3 * sides.most ** 2 });
  }
  const grey = imagesOf(values, 1);
  const colour = values % 3 === 0 ? imagesOf(values / 3, 3) : [];
  const isSquare = ({ rows, cols }: SampleLayout) => rows === cols && rows >= leastGuessedSide;
  const square = grey.find(isSquare) ?? colour.find(isSquare);
  const all = [signals(1, values), ...grey, ...colour];
  return square ? [square, ...all.filter((layout) => layout !== square)] : all;
}

/**
 * The layouts of an array with `axes` after the one that counts samples: [H, W], [H, W, 1 or 3], [T, C] or [F].
 * @throws DataError `array-shape`, `sample-size`
 */
export function arrayLayouts(axes: readonly number[], file: string): SampleLayout[] {
  const [first = 0, second = 0, third] = axes;
  if (axes.length === 1) return flatLayouts(first);
  const fits = (rows: number, cols: number) =>
    Math.min(rows, cols) >= sides.least && Math.max(rows, cols) <= sides.most;
  const all: SampleLayout[] = [];
  if (axes.length === 3 && (third === 1 || third === 3) && fits(first, second)) all.push(images(first, second, third));
  if (axes.length === 2 && fits(first, second)) all.push(images(first, second, 1));
  if (axes.length === 2 && second <= sides.most && first * second <= 3 * sides.most ** 2) {
    const series = signals(second, first);
    if (second <= 8 && second < first) all.unshift(series);
    else all.push(series);
  }
  if (all.length === 0) throw new DataError('array-shape', { file, shape: axes.join(' × ') });
  return all;
}

/** Whether `asked` is one of `layouts`; where nothing was asked for it is the first. @throws DataError `sample-size` */
export function chosenLayout(layouts: readonly SampleLayout[], asked: SampleLayout | undefined): SampleLayout {
  const [first] = layouts;
  const same = (layout: SampleLayout) => asked === undefined || layoutKey(layout) === layoutKey(asked);
  const found = layouts.find(same);
  if (!first || !found) {
    const { rows, cols, channels } = asked ?? { rows: 0, cols: 0, channels: 1 };
    throw new DataError('layout-unfit', { rows, cols, channels });
  }
  return found;
}

const layoutKey = ({ kind, rows, cols, channels }: SampleLayout) => [kind, rows, cols, channels].join();

/** Tokens that a signal is cut into, at most. */
const mostSignalTokens = 32;

/** The sides of a signal's tokens: all its channels, for as many moments as leave few enough of them. Images are cut as the knob says: null. */
export function signalToken({ kind, rows, cols }: SampleLayout): { rows: number; cols: number } | null {
  return kind === 'images' ? null : { rows, cols: Math.ceil(cols / mostSignalTokens) };
}

function imagesOf(pixels: number, channels: 1 | 3): SampleLayout[] {
  const found: SampleLayout[] = [];
  for (let rows = sides.least; rows <= sides.most; rows++) {
    const cols = pixels / rows;
    if (Number.isInteger(cols) && cols >= sides.least && cols <= sides.most) found.push(images(rows, cols, channels));
  }
  return found.sort((a, b) => Math.abs(Math.log(a.rows / a.cols)) - Math.abs(Math.log(b.rows / b.cols)));
}
