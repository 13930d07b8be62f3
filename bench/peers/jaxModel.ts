/** The model and Adam as a user of jax-js would write them, in one function to be compiled whole. Knows no step loop. */

import { lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { initialParameters } from '../../src/model/init';
import { parameterSpecs } from '../../src/model/parameters';
import { positionTable } from '../../src/model/positions';
import type { Workload } from '../workload';
import { requireDefaultModel } from './stockModel';

type Arrays = Record<string, np.Array>;

/** All that a step changes. c1 and c2 are Adam's 1 − β₁ᵗ and 1 − β₂ᵗ. */
export type TrainState = { params: Arrays; m: Arrays; v: Arrays; c1: np.Array; c2: np.Array };

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** max(u, 0) whose slope at 0 is 0, as everywhere else here: jax-js takes 1 there, and blank patches lie exactly there at the start. */
function relu(u: np.Array): np.Array {
  return np.where(u.ref.greater(0), u, 0);
}

/** The shared first parameters; with `packed`, q, k and v in one weight [3·H·d, D] and one bias [3·H·d]. */
export function initialState({ model, config }: Workload, packed: boolean): TrainState {
  const theta = initialParameters(model, config.seed);
  const params: Arrays = {};
  let offset = 0;
  for (const { name, shape, size } of parameterSpecs(model)) {
    params[name] = np.array(theta.slice(offset, offset + size)).reshape([...shape]);
    offset += size;
  }
  if (packed) packProjections(params);
  const zeros = () => Object.fromEntries(Object.entries(params).map(([name, p]) => [name, np.zeros(p.shape)]));
  return { params, m: zeros(), v: zeros(), c1: np.zeros([]), c2: np.zeros([]) };
}

function packProjections(params: Arrays): void {
  for (const part of ['weight', 'bias']) {
    const names = ['q', 'k', 'v'].map((each) => `attention.${each}.${part}`);
    params[`attention.qkv.${part}`] = np.concatenate(
      names.map((name) => need(params, name)),
      0,
    );
    for (const name of names) delete params[name];
  }
}

function need(arrays: Arrays, name: string): np.Array {
  const array = arrays[name];
  if (!array) throw new Error(`no array ${name}`);
  return array;
}

/** L of a batch as a function of the parameters. Takes what it is given, as all functions of jax-js do. */
function createLoss(workload: Workload, packed: boolean) {
  requireDefaultModel(workload);
  const { model, config } = workload;
  const { tokens: S, inputDim: I, latentDim: D, heads: H, headDim: d } = model;
  const positions = np.array(positionTable('sinusoidal', S, D) ?? new Float32Array()).reshape([S, D]);

  const dense = (params: Arrays, t: np.Array, layer: string) =>
    np.dot(t, need(params, `${layer}.weight`).ref.transpose()).add(need(params, `${layer}.bias`).ref);

  /** q, k, v [B, H, S, d] of z [B·S, D]. */
  const project = (params: Arrays, z: np.Array): readonly [np.Array, np.Array, np.Array] => {
    if (packed) {
      const all = dense(params, z, 'attention.qkv').reshape([-1, S, 3, H, d]).transpose([2, 0, 3, 1, 4]);
      return [all.ref.slice(0), all.ref.slice(1), all.slice(2)];
    }
    const heads = (t: np.Array) => t.reshape([-1, S, H, d]).transpose([0, 2, 1, 3]);
    return [
      heads(dense(params, z.ref, 'attention.q')),
      heads(dense(params, z.ref, 'attention.k')),
      heads(dense(params, z, 'attention.v')),
    ];
  };

  /** @param x [B·S, I] */
  return (params: Arrays, x: np.Array): np.Array => {
    const u = dense(params, x.ref, 'encoder'); // [B·S, D]
    const z = relu(u.ref).reshape([-1, S, D]).add(positions.ref).reshape([-1, D]);
    const [q, k, v] = project(params, z);
    const scores = np.matmul(q, k.transpose([0, 1, 3, 2])).mul(1 / Math.sqrt(d)); // [B, H, S, S]
    const mixed = np.matmul(nn.softmax(scores, -1), v).transpose([0, 2, 1, 3]); // [B, S, H, d]
    const code = dense(params, mixed.reshape([-1, H * d]), 'attention.out'); // [B·S, D]
    const xhat = relu(dense(params, code, 'decoder')); // [B·S, I]
    const reconstruction = np.square(xhat.sub(x)).mean();
    const active = lax.stopGradient(u.greater(0).astype(np.float32)).mean(0); // [D]
    const rowNorms = np.square(need(params, 'encoder.weight').ref).sum(1); // [D]
    const contraction = active
      .mul(rowNorms)
      .sum()
      .mul(1 / I);
    tree.dispose(params);
    return reconstruction.add(contraction.mul(config.lambda));
  };
}

/** One training step, to be wrapped in `jit`: state, data [N, S·I] and indices [B] to the next state and the loss before it. */
export function createTrainStep(workload: Workload, packed: boolean) {
  const { model, config } = workload;
  const valueAndGradient = valueAndGrad(createLoss(workload, packed));
  return ({ params, m, v, c1, c2 }: TrainState, data: np.Array, indices: np.Array): [TrainState, np.Array] => {
    const x = np.take(data, indices, 0).reshape([-1, model.inputDim]);
    const [value, gradients] = valueAndGradient(tree.ref(params), x);
    const next: TrainState = { params: {}, m: {}, v: {}, c1: closer(c1, BETA1), c2: closer(c2, BETA2) };
    for (const [name, g] of Object.entries(gradients)) {
      const first = need(m, name)
        .mul(BETA1)
        .add(g.ref.mul(1 - BETA1));
      const second = need(v, name)
        .mul(BETA2)
        .add(np.square(g).mul(1 - BETA2));
      const root = np.sqrt(second.ref.div(next.c2.ref)).add(EPSILON);
      next.params[name] = need(params, name).sub(first.ref.mul(config.learningRate).div(next.c1.ref).div(root));
      next.m[name] = first;
      next.v[name] = second;
    }
    return [next, value];
  };
}

/** 1 − βᵗ from 1 − βᵗ⁻¹: without the loss of digits of 1 minus a power near 1. */
function closer(c: np.Array, beta: number): np.Array {
  return c.ref.add(
    c
      .neg()
      .add(1)
      .mul(1 - beta),
  );
}
