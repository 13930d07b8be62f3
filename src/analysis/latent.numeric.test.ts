/** The code space: its principal plane against known covariances, the decoder against the forward pass, draws against their seed. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../engine/backend';
import { randomStream } from '../lib/random';
import type { Frame } from '../protocol';
import { codeCloud } from './codeCloud';
import { attentions, disposeContext, fixtureContext, oddModel } from './contextFixture';
import { decodeCodes } from './decodeCodes';
import { generate } from './generate';
import { passOf, readTogether } from './pass';
import { principalPlane } from './principalPlane';

beforeAll(() => startBackend('cpu'));

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const row = ({ shape, data }: Frame, i: number) => data.subarray(i * (shape[1] ?? 0), (i + 1) * (shape[1] ?? 0));

/** Rows with variances 9, 4, 1, 0.25, … along the axes of a fixed rotation, as the plane takes them. */
async function planeOfKnown(N: number, F: number) {
  const axes = rotation(F);
  const random = randomStream(11, 'known-rows');
  const deviations = Array.from({ length: F }, (_, k) => 3 * (2 / 3) ** k);
  const values = new Float32Array(N * F);
  for (let i = 0; i < N; i++) {
    deviations.forEach((deviation, k) => {
      const amount = deviation * random.normal();
      for (let j = 0; j < F; j++) values[i * F + j] = (values[i * F + j] ?? 0) + amount * (axes[k]?.[j] ?? 0);
    });
  }
  const dual = N < F;
  const frames = await readTogether(() => {
    const codes = tf.tensor2d(values, [N, F]);
    const centred = tf.sub<tf.Tensor2D>(codes, tf.mean(codes, 0));
    return [centred, tf.matMul(centred, centred, !dual, dual), tf.mean(codes, 0)];
  });
  const plane = await principalPlane({ rows: frames(0), products: frames(1), mean: frames(2), dual });
  return { plane, rows: frames(0), axes, deviations };
}

/** An orthonormal basis of R^F, by Gram and Schmidt. */
function rotation(F: number): number[][] {
  const random = randomStream(12, 'rotation');
  const basis: number[][] = [];
  while (basis.length < F) {
    let vector = Array.from({ length: F }, () => random.normal());
    for (const known of basis) {
      const part = dot(known, vector);
      vector = vector.map((value, i) => value - part * (known[i] ?? 0));
    }
    const length = Math.sqrt(dot(vector, vector));
    basis.push(vector.map((value) => value / length));
  }
  return basis;
}

describe('the principal plane', () => {
  it.each([
    ['more codes than numbers in a code', 4000, 7],
    ['fewer', 30, 60],
  ])('of %s has orthonormal components and each code in its place', async (_, N, F) => {
    const { plane, rows } = await planeOfKnown(N, F);
    const [first, second] = [row(plane.components, 0), row(plane.components, 1)];
    expect(dot(first, first)).toBeCloseTo(1, 5);
    expect(dot(second, second)).toBeCloseTo(1, 5);
    expect(dot(first, second)).toBeCloseTo(0, 5);
    let [squares, one, two] = [0, 0, 0];
    for (let i = 0; i < N; i++) {
      const place = row(plane.projection, i);
      expect(place[0]).toBeCloseTo(dot(first, row(rows, i)), 3);
      expect(place[1]).toBeCloseTo(dot(second, row(rows, i)), 3);
      squares += dot(row(rows, i), row(rows, i));
      one += (place[0] ?? 0) ** 2;
      two += (place[1] ?? 0) ** 2;
    }
    expect(plane.shares[0]).toBeCloseTo(one / squares, 4);
    expect(plane.shares[1]).toBeCloseTo(two / squares, 4);
  });

  it('finds the axes that the rows were made with, and their parts of the variance', async () => {
    const { plane, axes, deviations } = await planeOfKnown(4000, 7);
    const total = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
    for (const k of [0, 1]) {
      expect(Math.abs(dot(row(plane.components, k), axes[k] ?? []))).toBeGreaterThan(0.99);
      expect(plane.shares[k]).toBeCloseTo((deviations[k] ?? 0) ** 2 / total, 1);
      expect(Math.max(...row(plane.components, k))).toBe(Math.max(...row(plane.components, k).map(Math.abs)));
    }
  });

  it('of codes that do not vary is a point', async () => {
    const context = fixtureContext(oddModel, { set: { 'encoder.weight': () => 0 } });
    const { plane } = await codeCloud(context, 12);
    disposeContext(context);
    expect(plane.projection.data.every((value) => value === 0)).toBe(true);
    expect(plane.shares).toEqual([Number.NaN, Number.NaN]);
  });

  it('of codes that are not finite is there all the same', async () => {
    const context = fixtureContext(oddModel, { set: { 'encoder.bias': () => Number.NaN } });
    const { plane, losses } = await codeCloud(context, 12);
    disposeContext(context);
    expect(plane.shares).toEqual([Number.NaN, Number.NaN]);
    expect(losses.data.every(Number.isNaN)).toBe(true);
  });
});

describe('the cloud of codes', () => {
  it.each(attentions)('with attention %s, decoded, is the reconstruction of the forward pass', async (attention) => {
    const context = fixtureContext({ ...oddModel, attention });
    const { codes, losses, labels, inputs, outputs } = await codeCloud(context, 8);
    const expected = await readTogether(() => {
      const x = tf.slice(context.test, [0, 0, 0], [8, 6, 5]);
      return [passOf(context, x).xhat, x];
    });
    const decoded = await decodeCodes(context, codes);
    disposeContext(context);
    expect(codes.shape).toEqual([8, 42]);
    expect(labels).toEqual([0, 1, 2, 0, 1, 2, 0, 1]);
    expect([...inputs.data]).toEqual([...expected(1).data]);
    expect([...outputs.data]).toEqual([...expected(0).data]);
    expect(decoded.shape).toEqual([8, 6, 5]);
    decoded.data.forEach((value, i) => {
      expect(value).toBeCloseTo(expected(0).data[i] ?? Number.NaN, 5);
    });
    losses.data.forEach((loss, sample) => {
      const at = (frame: Frame, i: number) => frame.data[sample * 30 + i] ?? Number.NaN;
      const squares = Array.from({ length: 30 }, (_, i) => (at(expected(0), i) - at(inputs, i)) ** 2);
      expect(loss).toBeCloseTo(squares.reduce((sum, square) => sum + square, 0) / 30, 6);
    });
  });

  it('has as many codes as there are samples, where more are asked for, and leaves no tensor behind', async () => {
    const context = fixtureContext(oddModel);
    const before = tf.memory().numTensors;
    expect((await codeCloud(context, 512)).codes.shape).toEqual([12, 42]);
    await generate(context, { samples: 512, count: 3, seed: 1, fit: 'labels' });
    expect(tf.memory().numTensors).toBe(before);
    disposeContext(context);
  });

  it('refuses codes of another size', async () => {
    const context = fixtureContext(oddModel);
    const wrong = { shape: [1, 41], data: new Float32Array(41) };
    await expect(decodeCodes(context, wrong)).rejects.toThrow('codes of 6×7 were expected');
    disposeContext(context);
  });
});

describe('generated images', () => {
  it('are the same for the same seed, others for another, and tell their labels', async () => {
    const context = fixtureContext(oddModel);
    const draw = (seed: number, fit: 'gaussian' | 'labels') => generate(context, { samples: 12, count: 5, seed, fit });
    const [one, again, other, mixture] = [
      await draw(1, 'gaussian'),
      await draw(1, 'gaussian'),
      await draw(2, 'gaussian'),
      await draw(1, 'labels'),
    ];
    disposeContext(context);
    expect(one.tokens.shape).toEqual([5, 6, 5]);
    expect([one.seed, other.seed]).toEqual([1, 2]);
    expect(one.labels).toBeNull();
    expect([...again.tokens.data]).toEqual([...one.tokens.data]);
    expect([...other.tokens.data]).not.toEqual([...one.tokens.data]);
    expect([one.fewest, mixture.fewest]).toEqual([12, 4]);
    expect(mixture.labels).toHaveLength(5);
    expect(mixture.labels?.every((label) => [0, 1, 2].includes(label))).toBe(true);
  });
});
