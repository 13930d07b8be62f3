/** The built-in data set: handwritten digits that the program draws itself. Knows nothing of patches or training. */

import { permutation, randomStream } from '../../lib/random';
import { type Dataset, ofImages } from '../dataset';
import { side, writeDigit } from './writeDigit';

/**
 * `count` labelled 28×28 images, bright ink on 0. Classes are balanced and in shuffled order.
 * Image i depends on `seed` and i alone, so a smaller set is the beginning of a larger one.
 */
export function generateDigits(seed: number, count = 5000): Dataset {
  const pixels = new Uint8Array(count * side * side); // [count, 28, 28]
  const labels = new Uint8Array(count);
  const ink = new Float32Array(side * side);
  for (let i = 0; i < count; i++) {
    if (i % 10 === 0) labels.set(permutation(10, randomStream(seed, 'digit-labels', i / 10)).subarray(0, count - i), i);
    const image = pixels.subarray(i * side * side, (i + 1) * side * side);
    writeDigit(labels[i] ?? 0, randomStream(seed, 'digits', i), image, ink);
  }
  return { ...ofImages, name: 'digits', count, rows: side, cols: side, channels: 1, values: pixels, labels };
}
