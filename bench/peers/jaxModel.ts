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

export const VARIANT = { packed: true, flat: false };

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** The shared first parameters, q, k and v packed into one weight [3·H·d, D] and one bias: one product instead of three. */
export function initialState({ model, config }: Workload): TrainState {
  const theta = initialParameters(model, config.seed);
  const width = model.heads * model.headDim;
  const params: Arrays = {};
  let offset = 0;
  for (const { name, shape, size } of parameterSpecs(model)) {
    params[name] = np.array(theta.slice(offset, offset + size)).reshape([...shape]);
    offset += size;
  }
  if (VARIANT.packed) {
    for (const part of ['weight', 'bias']) {
      const parts = ['q', 'k', 'v'].map((each) => {
        const name = `attention.${each}.${part}`;
        const p = params[name];
        delete params[name];
        if (!p) throw new Error(name);
        return p;
      });
      params[`qkv.${part}`] = np.concatenate(parts, 0);
    }
  }
  void width;
  const zeros = () => Object.fromEntries(Object.entries(params).map(([name, p]) => [name, np.zeros(p.shape)]));
  return { params, m: zeros(), v: zeros(), c1: np.zeros([]), c2: np.zeros([]) };
}

/** One training step: (state, data [N, S·I], indices [B]) → [state, loss]. To be wrapped in `jit`. */
export function createTrainStep(workload: Workload) {
  requireDefaultModel(workload);
  const { model, config } = workload;
  const { tokens: S, inputDim: I, latentDim: D, heads: H, headDim: d } = model;
  const rows = config.batchSize * S;
  const positions = np.array(positionTable('sinusoidal', S, D) ?? new Float32Array()).reshape([S, D]);

  const get = (params: Arrays, name: string): np.Array => {
    const p = params[name];
    if (!p) throw new Error(`no ${name}`);
    return p.ref;
  };
  const dense = (params: Arrays, t: np.Array, layer: string) =>
    np.dot(t, get(params, `${layer}.weight`).transpose()).add(get(params, `${layer}.bias`));

  const loss = (params: Arrays, x: np.Array): np.Array => {
    const u = dense(params, x.ref, 'encoder'); // [B·S, D]
    const h = nn.relu(u.ref);
    const z = h.reshape([-1, S, D]).add(positions.ref).reshape([rows, D]);
    let q: np.Array, k: np.Array, v: np.Array;
    if (VARIANT.packed) {
      const all = dense(params, z, 'qkv').reshape([config.batchSize, S, 3, H, d]).transpose([2, 0, 3, 1, 4]);
      q = all.ref.slice(0);
      k = all.ref.slice(1);
      v = all.slice(2);
    } else {
      const heads = (t: np.Array) => t.reshape([config.batchSize, S, H, d]).transpose([0, 2, 1, 3]);
      q = heads(dense(params, z.ref, 'attention.q'));
      k = heads(dense(params, z.ref, 'attention.k'));
      v = heads(dense(params, z, 'attention.v'));
    }
    const scores = np.matmul(q, k.transpose([0, 1, 3, 2])).mul(1 / Math.sqrt(d));
    const mixed = np
      .matmul(nn.softmax(scores, -1), v)
      .transpose([0, 2, 1, 3])
      .reshape([rows, H * d]);
    const code = dense(params, mixed, 'attention.out');
    const xhat = nn.relu(dense(params, code, 'decoder'));
    const reconstruction = np.square(xhat.sub(x)).mean();
    const active = lax.stopGradient(u.greater(0).astype(np.float32)).mean(0); // [D]
    const rowNorms = np.square(get(params, 'encoder.weight')).sum(1); // [D]
    const contraction = active
      .mul(rowNorms)
      .sum()
      .mul(1 / I);
    tree.dispose(params);
    return reconstruction.add(contraction.mul(config.lambda));
  };

  return ({ params, m, v, c1, c2 }: TrainState, data: np.Array, indices: np.Array): [TrainState, np.Array] => {
    const x = np.take(data, indices, 0).reshape([rows, I]);
    const [value, grads] = valueAndGrad(loss)(tree.ref(params), x);
    const next: TrainState = {
      params: {},
      m: {},
      v: {},
      c1: c1.ref.add(
        c1
          .neg()
          .add(1)
          .mul(1 - BETA1),
      ),
      c2: c2.ref.add(
        c2
          .neg()
          .add(1)
          .mul(1 - BETA2),
      ),
    };
    for (const [name, g] of Object.entries(grads)) {
      const p = params[name];
      const m0 = m[name];
      const v0 = v[name];
      if (!p || !m0 || !v0) throw new Error(name);
      const m1 = m0.mul(BETA1).add(g.ref.mul(1 - BETA1));
      const v1 = v0.mul(BETA2).add(np.square(g).mul(1 - BETA2));
      const root = np.sqrt(v1.ref.div(next.c2.ref)).add(EPSILON);
      next.params[name] = p.sub(m1.ref.mul(config.learningRate).div(next.c1.ref).div(root));
      next.m[name] = m1;
      next.v[name] = v1;
    }
    return [next, value];
  };
}
