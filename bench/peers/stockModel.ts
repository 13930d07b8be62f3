/** The model as a user of tfjs would write it: a variable a parameter, ordinary ops. Independent of the program's own model. */

import * as tf from '@tensorflow/tfjs-core';
import { initialParameters } from '../../src/model/init';
import { parameterSpecs } from '../../src/model/parameters';
import { positionTable } from '../../src/model/positions';
import type { Workload } from '../workload';

/** A trainable model. The variables are the optimiser's to change. */
export interface StockModel {
  readonly variables: tf.Variable[];
  /** L of clean tokens x [B, S, I]. */
  loss(x: tf.Tensor3D): tf.Scalar;
}

type Variables = ReadonlyMap<string, tf.Variable>;

/** Variables under their names, from the first parameters that all peers share. */
function makeVariables({ model, config }: Workload): Variables {
  const theta = initialParameters(model, config.seed);
  let offset = 0;
  return new Map(
    parameterSpecs(model).map(({ name, shape, size }) => {
      offset += size;
      const values = tf.tensor(theta.slice(offset - size, offset), [...shape]);
      return [name, tf.variable(values)] as const;
    }),
  );
}

/** Puts q, k and v into one weight [3·H·d, D] and one bias [3·H·d]. */
function packProjections(separate: Variables): Variables {
  const packed = new Map(separate);
  for (const part of ['weight', 'bias']) {
    const names = ['q', 'k', 'v'].map((each) => `attention.${each}.${part}`);
    packed.set(`attention.qkv.${part}`, tf.variable(tf.concat(names.map((name) => need(packed, name)))));
    for (const name of names) packed.delete(name);
  }
  return packed;
}

function need(variables: Variables, name: string): tf.Variable {
  const variable = variables.get(name);
  if (!variable) throw new Error(`no variable ${name}`);
  return variable;
}

/** The default model: relu, sinusoidal positions, standard attention, mse, contractive R. @throws for another */
export function createStockModel(workload: Workload, packed: boolean): StockModel {
  const { model, config } = workload;
  const { tokens: S, inputDim: I, latentDim: D, heads: H, headDim: d } = model;
  requireDefaultModel(workload);
  const separate = makeVariables(workload);
  const variables = packed ? packProjections(separate) : separate;
  const positions = tf.tensor2d(positionTable('sinusoidal', S, D) ?? [], [S, D]);
  // on [B·S, n]: the gradient of a 3-D × 2-D matMul is wrong in tfjs (tensorflow/tfjs#8721)
  const dense = (t: tf.Tensor2D, layer: string) =>
    tf.add<tf.Tensor2D>(
      tf.matMul(t, tf.reshape<tf.Rank.R2>(need(variables, `${layer}.weight`), [-1, t.shape[1]]), false, true),
      need(variables, `${layer}.bias`),
    );
  const splitHeads = (t: tf.Tensor) => tf.transpose(tf.reshape<tf.Rank.R4>(t, [-1, S, H, d]), [0, 2, 1, 3]);
  /** q, k, v [B, H, S, d] of z [B·S, D]. */
  const project = (z: tf.Tensor2D): [tf.Tensor, tf.Tensor, tf.Tensor] => {
    if (!packed) {
      return [
        splitHeads(dense(z, 'attention.q')),
        splitHeads(dense(z, 'attention.k')),
        splitHeads(dense(z, 'attention.v')),
      ];
    }
    const [q, k, v] = tf.split(dense(z, 'attention.qkv'), 3, 1).map(splitHeads);
    if (!q || !k || !v) throw new Error('q, k and v did not come apart');
    return [q, k, v];
  };
  return {
    variables: [...variables.values()],
    loss(batch) {
      const x = tf.reshape<tf.Rank.R2>(batch, [-1, I]); // [B·S, I]
      const u = dense(x, 'encoder'); // [B·S, D]
      const h = tf.relu(u);
      const z = tf.reshape<tf.Rank.R2>(tf.add(tf.reshape(h, [-1, S, D]), positions), [-1, D]);
      const [q, k, v] = project(z);
      const weights = tf.softmax(tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(d))); // [B, H, S, S]
      const mixed = tf.transpose(tf.matMul(weights, v), [0, 2, 1, 3]); // [B, S, H, d]
      const code = dense(tf.reshape<tf.Rank.R2>(mixed, [-1, H * d]), 'attention.out'); // [B·S, D]
      const xhat = tf.relu(dense(code, 'decoder')); // [B·S, I]
      const reconstruction = tf.mean(tf.square(tf.sub(xhat, x)));
      const active = tf.mean(tf.step(u), 0); // [D]
      const rowNorms = tf.sum(tf.square(need(variables, 'encoder.weight')), 1); // [D]
      const contraction = tf.div(tf.sum(tf.mul(active, rowNorms)), I);
      return tf.add(reconstruction, tf.mul(contraction, config.lambda));
    },
  };
}

/** The peers write out one model. @throws where the workload is of another */
export function requireDefaultModel({ model, config }: Workload): void {
  const fits =
    model.attention === 'standard' &&
    model.positionalEncoding === 'sinusoidal' &&
    model.encoderActivation === 'relu' &&
    model.decoderActivation === 'relu' &&
    !model.residual &&
    !model.tiedWeights &&
    !model.unitNormDecoder &&
    model.reconstruction === 'mse' &&
    model.reconstructionTarget === 'input' &&
    config.regulariser === 'contractive' &&
    config.optimiser === 'adam' &&
    config.dropout === 0 &&
    config.corruptionType === 'none' &&
    config.schedule === 'constant';
  if (!fits) throw new Error('the peers know the default variant of the model alone');
}
