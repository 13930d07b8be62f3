/** How much foreign data may be, and what samples must be like to be trained on. Knows no file format. */

import { DataError } from './dataError';

/** More than this, by promise or by fact, is not read. */
export const limitMb = 256;
export const megabyte = 1024 * 1024;
/** Labels are one byte each. */
export const mostClasses = 256;

/** Sides of an image, in pixels. */
export const sides = { least: 4, most: 112 };
export const leastSamples = 10;

/** @throws DataError `image-size`, `too-few-images` */
export function judgeImages(count: number, rows: number, cols: number): void {
  if (Math.max(rows, cols) > sides.most || Math.min(rows, cols) < sides.least) {
    throw new DataError('image-size', { rows, cols, least: sides.least, limit: sides.most });
  }
  judgeCount(count);
}

/** @throws DataError `too-few-images` */
export function judgeCount(count: number): void {
  if (count < leastSamples) throw new DataError('too-few-images', { count, least: leastSamples });
}
