/** Contractive-code proven: its gradients against central differences for every attention, its projected estimate against the exact Jacobian. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import { lossesAndGradients } from '../engine/composed/gradients';
import { randomStream } from '../lib/random';
import { forward } from './autoencoder';
import { initialParameters } from './init';
import { namedParameters } from './modelParameters';
import { parameterSpecs } from './parameters';

const B = 2;
const LAMBDA = 1;
const base: ModelConfig = {
  tokens: 4,
  inputDim: 5,
  latentDim: 3,
  heads: 2,
  headDim: 2,
  encoderActivation: 'sigmoid',
  decoderActivation: 'linear',
  positionalEncoding: 'learned',
  attention: 'standard',
  residual: false,
  tiedWeights: false,
  unitNormDecoder: false,
  reconstruction: 'mse',
  reconstructionTarget: 'input',
};

beforeAll(() => startBackend('cpu'));

/** Initial weights doubled, and biases of about ±1.5: a ReLU is then far from its kink. [P] */
function parametersOf(model: ModelConfig): Float32Array {
  const theta = initialParameters(model, 11);
  const random = randomStream(11, 'test-biases');
  let offset = 0;
  for (const { name, size } of parameterSpecs(model)) {
    for (let i = offset; i < offset + size; i++) {
      const sign = random.uniform() < 0.5 ? -1 : 1;
      if (name === 'encoder.bias') theta[i] = (i % 2 ? -1.5 : 1.5) + 0.1 * random.normal();
      else if (name.endsWith('.weight')) theta[i] = 2 * (theta[i] ?? 0);
      else theta[i] = sign * 0.3 * random.uniform();
    }
    offset += size;
  }
  return theta;
}

function tensorsOf(model: ModelConfig, theta: Float32Array): tf.Tensor[] {
  let offset = 0;
  return parameterSpecs(model).map(({ shape, size }) => {
    offset += size;
    return tf.tensor(theta.slice(offset - size, offset), [...shape]);
  });
}

/** x uniform in [0, 1] and v normal, [B, S, I]. */
function inputsOf({ tokens, inputDim }: ModelConfig): { x: tf.Tensor3D; v: tf.Tensor3D } {
  const random = randomStream(4, 'test-inputs');
  const make = (draw: () => number) =>
    tf.tensor3d(Float32Array.from({ length: B * tokens * inputDim }, draw), [B, tokens, inputDim]);
  return { x: make(random.uniform), v: make(random.normal) };
}

/** The objective at θ, its sums in doubles: a float32 loss is too coarse to be differenced. */
function objective(model: ModelConfig, theta: Float32Array, x: tf.Tensor3D, v: tf.Tensor3D): number {
  return tf.tidy(() => {
    const pass = forward(model, namedParameters(model, tensorsOf(model, theta)), x);
    const sumOfSquares = (t: tf.Tensor) => Array.from(t.dataSync()).reduce((sum, value) => sum + value ** 2, 0);
    return (sumOfSquares(tf.sub(pass.xhat, x)) + LAMBDA * sumOfSquares(pass.codeTangent(v))) / x.size;
  });
}

/** Central differences of fourth order, Richardson's extrapolation of two steps. [P] */
function differences(model: ModelConfig, theta: Float32Array, x: tf.Tensor3D, v: tf.Tensor3D): number[] {
  const step = 1 / 48;
  return Array.from(theta, (value, i) => {
    const slope = (h: number) => {
      const at = (offset: number) => {
        const moved = theta.slice();
        moved[i] = value + offset;
        return { point: moved[i] ?? 0, loss: objective(model, moved, x, v) };
      };
      const [above, below] = [at(h), at(-h)];
      return (above.loss - below.loss) / (above.point - below.point);
    };
    return (4 * slope(step) - slope(2 * step)) / 3;
  });
}

const largest = (values: ArrayLike<number>) =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Parameters that the objective does not depend on: a shift of all scores of a query leaves softmax alone; uniform asks nobody. */
function isIdle({ attention }: ModelConfig, name: string): boolean {
  return (
    (attention === 'standard' && name === 'attention.k.bias') || (attention === 'uniform' && /\.[qk]\./.test(name))
  );
}

describe('gradients of the contractive-code objective', () => {
  const variants = ['standard', 'article-prose', 'article-code', 'raw', 'uniform', 'none'] as const;
  const changes = [
    { encoderActivation: 'sigmoid', residual: false },
    { encoderActivation: 'tanh', residual: true },
    { encoderActivation: 'relu', residual: true, tiedWeights: true },
  ] as const;
  const cases = variants.flatMap((attention) => changes.map((change) => ({ attention, ...change })));

  it.each(cases)('agree with central differences: $attention, $encoderActivation', async (change) => {
    const model: ModelConfig = { ...base, ...change };
    const theta = parametersOf(model);
    const { x, v } = inputsOf(model);
    const tensors = tensorsOf(model, theta);
    if (change.encoderActivation === 'relu') {
      const u = tf.tidy(() => forward(model, namedParameters(model, tensors), x).u);
      expect(Math.min(...u.dataSync().map(Math.abs)), 'distance from the kink').toBeGreaterThan(0.1);
      u.dispose();
    }
    const gradients = tf.tidy(() => [
      ...lossesAndGradients(model, { regulariser: 'contractive-code', lambda: LAMBDA }, tensors, {
        x,
        target: x,
        probe: v,
        dropout: null,
      }).gradients,
    ]);
    const expected = differences(model, theta, x, v);
    const overall = largest(expected);
    let offset = 0;
    for (const [k, { name, size }] of parameterSpecs(model).entries()) {
      const gradient = gradients[k]?.dataSync() ?? [];
      const reference = expected.slice(offset, offset + size);
      offset += size;
      const error = largest(reference.map((value, i) => value - (gradient[i] ?? Number.NaN)));
      if (isIdle(model, name)) {
        expect(largest(gradient), name).toBeLessThan(1e-6 * overall);
        expect(error, name).toBeLessThan(1e-4 * overall);
      } else {
        expect(error / largest(gradient), name).toBeLessThan(1e-3);
        worst.push({ attention: change.attention, name, error: error / largest(gradient) });
      }
    }
    tf.dispose([...gradients, ...tensors, x, v]);
  });
  const worst: { attention: string; name: string; error: number }[] = [];

  it('say how well', () => {
    const most = variants.map((attention) => {
      const [first] = worst.filter((each) => each.attention === attention).sort((a, b) => b.error - a.error);
      return `${attention}: ${first?.error.toExponential(1)} (${first?.name})`;
    });
    console.log(`largest relative errors of gradients\n${most.join('\n')}`);
    expect(worst.length).toBeGreaterThan(0);
  });
});

describe('the projected estimate of ‖J‖²', () => {
  it('agrees with the exact value in the mean, its error falling as 1/√n', async () => {
    const model: ModelConfig = { ...base, tokens: 5, inputDim: 6, latentDim: 4, encoderActivation: 'tanh' };
    const { tokens: S, inputDim: I, latentDim: D } = model;
    const tensors = tensorsOf(model, parametersOf(model));
    const pass = (run: (tangent: (v: tf.Tensor3D) => tf.Tensor3D) => tf.Tensor) =>
      tf.tidy(() => {
        const { x } = inputsOf(model);
        return run(forward(model, namedParameters(model, tensors), tf.slice(x, [0, 0, 0], [1, S, I])).codeTangent);
      });
    const basis = pass((tangent) => {
      const J = tf.reshape<tf.Rank.R2>(tangent(tf.reshape(tf.eye(S * I), [S * I, S, I])), [S * I, S * D]);
      return tf.stack([tf.sum(tf.square(J)), tf.sum(tf.square(tf.matMul(J, J, false, true)))]);
    });
    const [exact = 0, fourthPowers = 0] = await basis.data();

    const random = randomStream(8, 'test-probes');
    const draws = 1 << 15;
    const estimates: number[] = []; // ‖J·v‖² of each draw
    while (estimates.length < draws) {
      const squares = pass((tangent) => {
        const v = Float32Array.from({ length: 4096 * S * I }, random.normal);
        return tf.sum(tf.square(tangent(tf.tensor3d(v, [4096, S, I]))), [1, 2]);
      });
      estimates.push(...(await squares.data()));
      squares.dispose();
    }
    expect(Math.abs(estimates.reduce((sum, value) => sum + value, 0) / draws / exact - 1)).toBeLessThan(0.02);

    const counts = [4, 16, 64, 256, 1024];
    const rows = counts.map((n) => {
      const errors = Array.from({ length: draws / n }, (_, group) => {
        const mean = estimates.slice(group * n, (group + 1) * n).reduce((sum, value) => sum + value, 0) / n;
        return (mean / exact - 1) ** 2;
      });
      const error = Math.sqrt(errors.reduce((sum, value) => sum + value, 0) / errors.length);
      return { n, error, predicted: Math.sqrt((2 * fourthPowers) / n) / exact }; // Var‖Jv‖² = 2Σσ⁴
    });
    const line = ({ n, error, predicted }: (typeof rows)[number]) =>
      `${String(n).padStart(5)}  ${error.toFixed(4)}  ${predicted.toFixed(4)}`;
    console.log(
      `root mean square relative error of the mean of n estimates\n    n  found   √(2Σσ⁴/n)/Σσ²\n${rows.map(line).join('\n')}`,
    );

    for (const { n, error, predicted } of rows) expect(error / predicted, `n = ${n}`).toBeCloseTo(1, 0);
    expect(logSlope(rows)).toBeGreaterThan(-0.65);
    expect(logSlope(rows)).toBeLessThan(-0.35);
    tf.dispose([...tensors, basis]);
  });
});

/** Slope of the least-squares line through (log n, log error). */
function logSlope(rows: readonly { n: number; error: number }[]): number {
  const points = rows.map(({ n, error }) => ({ x: Math.log(n), y: Math.log(error) }));
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const covariance = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}
