/** The built-in shapes: images of which everything is known, shape, size, angle and place. Knows nothing of tokens or training. */

import { permutation, randomStream } from '../../lib/random';
import { type Dataset, ofImages } from '../dataset';
import { drawShape, type ShapeFactors, shapes, side } from './drawShape';

/** From the middle to the farthest edge, in pixels. */
const sizes = { least: 5, most: 9.5 };
/** A shape never touches the border. */
const margin = 1.5;

/** The factors of shape i, independent of each other but that a large shape has less room. */
function factorsOf(shape: number, seed: number, i: number): ShapeFactors {
  const random = randomStream(seed, 'shapes', i);
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const size = between(sizes.least, sizes.most);
  const place = () => between(size + margin, side - size - margin);
  return { shape, size, angle: between(0, shapes[shape]?.turn ?? 0), x: place(), y: place() };
}

/** `count` grey 28×28 images, labelled by their shape, with their factors; classes balanced, in shuffled order. Image i depends on `seed` and i alone. */
export function generateShapes(seed: number, count = 4000): Dataset {
  const values = new Uint8Array(count * side * side); // [count, 28, 28]
  const labels = new Uint8Array(count);
  const kinds = shapes.length;
  const all: ShapeFactors[] = [];
  for (let i = 0; i < count; i++) {
    if (i % kinds === 0) {
      labels.set(permutation(kinds, randomStream(seed, 'shape-labels', i / kinds)).subarray(0, count - i), i);
    }
    const factors = factorsOf(labels[i] ?? 0, seed, i);
    drawShape(factors, values.subarray(i * side * side, (i + 1) * side * side));
    all.push(factors);
  }
  const factor = (name: Exclude<keyof ShapeFactors, 'shape'>) => ({
    name,
    values: Float32Array.from(all, (factors) => factors[name]),
  });
  return {
    ...{ ...ofImages, name: 'shapes', count, rows: side, cols: side, channels: 1, values, labels },
    classes: shapes.map(({ name }) => name),
    factors: [factor('size'), factor('angle'), factor('x'), factor('y')],
  };
}
