/** What a traced pass shows follows from itself by the formulas of the method, for every variant. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import type { Frame } from '../protocol';
import { attentions, disposeContext, fixtureContext, oddModel } from './contextFixture';
import { parameterValues } from './parameterValues';
import { tracedPass } from './tracedPass';

beforeAll(() => startBackend('cpu'));

type Traced = Awaited<ReturnType<typeof tracedPass>>;

/** The pass of the fixture's focused sample, with its parameters as plain numbers. */
async function traced(change: Partial<ModelConfig>) {
  const model: ModelConfig = { ...oddModel, ...change };
  const context = fixtureContext(model);
  const pass = await tracedPass(context, context.focusInput);
  const values = await parameterValues(context);
  const held = tf.memory().numTensors;
  await tracedPass(context, context.focusInput);
  expect(tf.memory().numTensors).toBe(held);
  disposeContext(context);
  const parameter = (name: string) => need(values.find((each) => each.name === name)?.values ?? null);
  return { model, pass, parameter };
}

function need(frame: Frame | null): Frame {
  if (!frame) throw new Error('the pass lacks a part');
  return frame;
}

/** The number at a place of a frame, by its indices. */
function at({ shape, data }: Frame, ...place: number[]): number {
  expect(place).toHaveLength(shape.length);
  return data[place.reduce((index, each, axis) => index * (shape[axis] ?? 0) + each, 0)] ?? Number.NaN;
}

/** Holds `frame` against `value` at every place. */
function expectEach(frame: Frame, value: (...place: number[]) => number) {
  for (let index = 0; index < frame.data.length; index++) {
    let rest = index;
    const place = frame.shape.map((_, axis) => {
      const inner = frame.shape.slice(axis + 1).reduce((product, side) => product * side, 1);
      const each = Math.floor(rest / inner);
      rest %= inner;
      return each;
    });
    expect(frame.data[index], `${frame.shape} at ${place}`).toBeCloseTo(value(...place), 4);
  }
}

const sum = (count: number, term: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => term(index)).reduce((total, each) => total + each, 0);

describe.each(attentions)('%s', (attention) => {
  it.each([false, true])('codes and decodes what it shows (residual %s)', async (residual) => {
    const { model, pass, parameter } = await traced({ attention, residual });
    const { inputDim: I, latentDim: D } = model;
    const linear = (x: Frame, name: string, width: number) => (i: number, j: number) =>
      at(parameter(`${name}.bias`), j) + sum(width, (w) => at(x, i, w) * at(parameter(`${name}.weight`), j, w));
    expectEach(pass.u, linear(pass.x, 'encoder', I));
    expectEach(pass.h, (i, j) => Math.tanh(at(pass.u, i, j)));
    expectEach(pass.y, linear(pass.code, 'decoder', D));
    expectEach(pass.xhat, (i, j) => 1 / (1 + Math.exp(-at(pass.y, i, j))));
    expect(pass.mse).toBeCloseTo(
      sum(6 * I, (n) => ((pass.xhat.data[n] ?? 0) - (pass.x.data[n] ?? 0)) ** 2) / (6 * I),
      5,
    );
    const projected = attention !== 'raw' && attention !== 'none';
    expectEach(pass.code, (i, j) => {
      const rest = (projected ? at(parameter('attention.out.bias'), j) : 0) + (residual ? at(pass.h, i, j) : 0);
      const { contributions } = pass;
      if (!contributions) return at(pass.z, i, j) + rest;
      return sum(contributions.shape[0] ?? 0, (head) => at(contributions, head, i, j)) + rest;
    });
  });

  it('attends as it shows', async () => {
    const { model, pass, parameter } = await traced({ attention });
    const shapes = Object.fromEntries(
      (['q', 'k', 'v', 'scores', 'attention', 'heads', 'contributions'] as const).map((part) => [
        part,
        pass[part]?.shape ?? null,
      ]),
    );
    expect(shapes).toEqual(expectedShapes(model));
    if (attention === 'none') return;
    const A = need(pass.attention);
    const keys = A.shape[2] ?? 0;
    if (pass.scores) {
      const { scores } = pass;
      expectEach(scores, (group, i, j) => score(model, pass, group, i, j));
      expectEach(A, (group, i, j) => {
        const all = sum(keys, (key) => Math.exp(at(scores, group, i, key)));
        return Math.exp(at(scores, group, i, j)) / all;
      });
    } else expectEach(A, () => 1 / model.tokens);
    const O = need(pass.heads);
    expectEach(O, (head, i, unit) => mixed(model, pass, head, i, unit));
    if (attention === 'raw') return expect(need(pass.contributions)).toEqual(O);
    expectEach(need(pass.contributions), (head, i, j) =>
      sum(model.headDim, (unit) => {
        const column = head * model.headDim + unit;
        return at(O, head, i, unit) * at(parameter('attention.out.weight'), j, column);
      }),
    );
  });
});

function expectedShapes({ attention, tokens: S, heads: H, headDim: d, latentDim: D }: ModelConfig) {
  const none = { q: null, k: null, v: null, scores: null, attention: null, heads: null, contributions: null };
  if (attention === 'none') return none;
  if (attention === 'raw') {
    return { ...none, scores: [1, S, S], attention: [1, S, S], heads: [1, S, D], contributions: [1, S, D] };
  }
  const within = attention === 'article-code';
  const projected = within ? [S, H, d] : [H, S, d];
  const square = within ? [S, H, H] : [H, S, S];
  const uniform = attention === 'uniform';
  return {
    ...{ q: uniform ? null : projected, k: uniform ? null : projected, v: projected },
    ...{ scores: uniform ? null : square, attention: square, heads: [H, S, d], contributions: [H, S, D] },
  };
}

/** q_i·k_j/√d. */
function score(
  { attention, tokens: S, headDim, latentDim }: ModelConfig,
  pass: Traced,
  group: number,
  i: number,
  j: number,
) {
  if (attention !== 'raw') {
    const [q, k] = [need(pass.q), need(pass.k)];
    return sum(headDim, (unit) => at(q, group, i, unit) * at(k, group, j, unit)) / Math.sqrt(headDim);
  }
  expect(S).toBe(pass.z.shape[0]);
  return sum(latentDim, (unit) => at(pass.z, i, unit) * at(pass.z, j, unit)) / Math.sqrt(latentDim);
}

/** O of one head and token: A·v; article-prose A·k + v; article-code over the heads of the token. */
function mixed({ attention, tokens: S, heads: H }: ModelConfig, pass: Traced, head: number, i: number, unit: number) {
  const A = need(pass.attention);
  if (attention === 'raw') return sum(S, (j) => at(A, 0, i, j) * at(pass.z, j, unit));
  const v = need(pass.v);
  if (attention === 'article-code') return sum(H, (other) => at(A, i, head, other) * at(v, i, other, unit));
  const values = attention === 'article-prose' ? need(pass.k) : v;
  const own = attention === 'article-prose' ? at(v, head, i, unit) : 0;
  return own + sum(S, (j) => at(A, head, i, j) * at(values, head, j, unit));
}
