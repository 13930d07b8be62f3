import { describe, expect, it } from 'vitest';
import { datasets } from '../registry';
import { drawShape, shapes, side } from './drawShape';
import { generateShapes } from './generateShapes';

const size = side * side;
const data = datasets.shapes(1);
const image = (i: number) => data.values.subarray(i * size, (i + 1) * size);
const factor = (name: string, i: number) => data.factors?.find((each) => each.name === name)?.values[i] ?? Number.NaN;

/** The middle of an image's ink. */
function middle(pixels: ArrayLike<number>): { x: number; y: number } {
  let [sum, x, y] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const ink = pixels[i] ?? 0;
    sum += ink;
    x += ink * ((i % side) + 0.5);
    y += ink * (Math.floor(i / side) + 0.5);
  }
  return { x: x / sum, y: y / sum };
}

describe('drawShape', () => {
  it.each(shapes.map(({ name, turn }, shape) => ({ name, turn, shape })))(
    'draws the $name the same again after its turn, and no sooner',
    ({ turn, shape }) => {
      const at = (angle: number) => {
        const pixels = new Uint8Array(size);
        drawShape({ shape, size: 9, angle, x: 14, y: 14 }, pixels);
        return Array.from(pixels);
      };
      const apart = (angle: number) =>
        Math.max(...at(angle).map((value, i) => Math.abs(value - (at(0)[i] ?? Number.NaN))));
      expect(apart(turn)).toBeLessThanOrEqual(1);
      for (const part of [1 / 4, 1 / 3, 1 / 2]) expect(apart(part * turn)).toBeGreaterThan(100);
    },
  );
});

describe('generateShapes', () => {
  it('makes 4,000 images labelled by their shape, as many of each', () => {
    expect(data).toMatchObject({ kind: 'images', name: 'shapes', count: 4000, rows: side, cols: side, channels: 1 });
    expect(data.classes).toEqual(['oval', 'square', 'triangle', 'cross']);
    const counts = shapes.map((_, shape) => data.labels?.filter((label) => label === shape).length);
    expect(counts).toEqual(Array(shapes.length).fill(1000));
  });

  it('makes the same bytes from the same seed, whatever their number, others from another', () => {
    const few = generateShapes(1, 13);
    expect(few.values).toEqual(data.values.slice(0, 13 * size));
    expect(few.labels).toEqual(data.labels?.slice(0, 13));
    expect(generateShapes(2, 13).values).not.toEqual(few.values);
  });

  it('says of each image where its shape is and how large, and keeps it off the border', () => {
    for (let i = 0; i < 120; i++) {
      const pixels = image(i);
      let border = 0;
      const { x, y } = middle(pixels);
      expect(Math.hypot(x - factor('x', i), y - factor('y', i))).toBeLessThan(0.25);
      const inked = Array.from(pixels).flatMap((ink, at) => (ink > 127 ? [at] : []));
      const reach = Math.max(
        ...inked.map((at) =>
          Math.hypot((at % side) + 0.5 - factor('x', i), Math.floor(at / side) + 0.5 - factor('y', i)),
        ),
      );
      expect(Math.abs(reach - factor('size', i))).toBeLessThan(1.5);
      for (let at = 0; at < side; at++) {
        border += [at, size - side + at, at * side, at * side + side - 1].filter((edge) => pixels[edge] !== 0).length;
      }
      expect(border).toBe(0);
    }
  });

  it('turns within the turn of the shape', () => {
    const parts = Array.from(data.labels ?? [], (label, i) => factor('angle', i) / (shapes[label]?.turn ?? 0));
    expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
    expect(parts.filter((part) => part > 0.5).length / parts.length).toBeCloseTo(0.5, 1);
  });
});
