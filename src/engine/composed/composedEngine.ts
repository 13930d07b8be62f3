/** The reference engine: the model in plain tfjs ops with automatic differentiation, on any tfjs backend. */

import * as tf from '@tensorflow/tfjs-core';
import type { Config } from '../../config/fields';
import { createBatcher } from '../../data/batches';
import { initialParameters } from '../../model/init';
import { splitParameters } from '../../model/modelParameters';
import type { Checkpoint, LossPoint } from '../../protocol';
import type { Engine, EngineOptions } from '../engine';
import { scheduledRate } from '../schedule';
import { lossesAndGradients } from './gradients';
import { type State, update } from './optimiser';
import { stepInputs } from './stepInputs';

/** How many past states are kept to go back to. */
export const KEPT_STATES = 64;

/** Losses of one step while still on the device: L, reconstruction, R. */
interface PendingLoss {
  readonly step: number;
  readonly lambda: number;
  readonly values: tf.Tensor1D; // [3]
}

/** Starts a run on the present tfjs backend. @throws what tfjs throws when memory runs out */
export function createComposedEngine(options: EngineOptions): Engine {
  return new ComposedEngine(options);
}

class ComposedEngine implements Engine {
  readonly mostSteps = KEPT_STATES / 2;
  readonly #options: EngineOptions;
  readonly #data: tf.Tensor2D; // [N, S·I]
  readonly #batcher: ReturnType<typeof createBatcher>;
  #config: Config;
  #step: number;
  /** The states after the last KEPT_STATES steps, newest last; tensors are shared, so keeping one costs no copy. */
  #states: { step: number; state: State }[];
  #parameters: tf.Tensor[] = [];

  constructor(options: EngineOptions) {
    const { model, config, train, trainCount, resume } = options;
    this.#options = options;
    this.#config = config;
    this.#data = tf.tensor2d(train, [trainCount, model.tokens * model.inputDim]);
    this.#batcher = createBatcher(config.seed, trainCount, config.batchSize);
    this.#step = resume?.step ?? 0;
    this.#states = [{ step: this.#step, state: resume ? resumedState(resume) : freshState(options) }];
    this.#cutParameters();
  }

  get step(): number {
    return this.#step;
  }

  async run(count: number): Promise<LossPoint[]> {
    const pending: PendingLoss[] = [];
    for (let i = 0; i < count; i++) pending.push(this.#trainStep());
    this.#cutParameters();
    const stacked = tf.tidy(() => tf.stack(pending.map(({ values }) => values))); // [count, 3]
    tf.dispose(pending.map(({ values }) => values));
    const values = await stacked.data();
    stacked.dispose();
    return pending.map(({ step, lambda }, i) => ({
      step,
      loss: values[3 * i] ?? Number.NaN,
      reconstruction: values[3 * i + 1] ?? Number.NaN,
      penalty: lambda * (values[3 * i + 2] ?? Number.NaN),
      regulariser: values[3 * i + 2] ?? Number.NaN,
    }));
  }

  async parameters(): Promise<readonly tf.Tensor[]> {
    return this.#parameters;
  }

  async patch(live: Partial<Config>): Promise<void> {
    this.#config = { ...this.#config, ...live };
  }

  async rewind(step: number): Promise<number> {
    while (this.#states.length > 1 && this.#newest().step > step) {
      const dropped = this.#states.pop();
      if (dropped) tf.dispose(Object.values(dropped.state));
    }
    this.#step = this.#newest().step;
    this.#cutParameters();
    return this.#step;
  }

  async checkpoint(): Promise<Checkpoint> {
    const { step, state } = this.#newest();
    const flat = tf.tidy(() => tf.concat1d([state.theta, state.m, state.v]));
    const values = await flat.data();
    flat.dispose();
    return { step, state: new Float32Array(values) };
  }

  dispose(): void {
    for (const { state } of this.#states) tf.dispose(Object.values(state));
    tf.dispose(this.#parameters);
    this.#data.dispose();
    this.#states = [];
    this.#parameters = [];
  }

  #newest(): { step: number; state: State } {
    const newest = this.#states.at(-1);
    if (!newest) throw new Error('the engine is disposed');
    return newest;
  }

  #cutParameters(): void {
    tf.dispose(this.#parameters);
    this.#parameters = tf.tidy(() => splitParameters(this.#options.model, this.#newest().state.theta));
  }

  #trainStep(): PendingLoss {
    const { model } = this.#options;
    const config = this.#config;
    const { state } = this.#newest();
    const rate = scheduledRate(config, this.#step);
    const { next, values } = tf.tidy(() => {
      const inputs = stepInputs(model, config, this.#batch(), this.#step);
      const result = lossesAndGradients(model, config, splitParameters(model, state.theta), inputs);
      const next = update(model, config, state, result.gradients, this.#step + 1, rate);
      const values = tf.stack([result.loss, result.reconstruction, result.regulariser]);
      return { next: { ...next }, values: tf.reshape<tf.Rank.R1>(values, [3]) };
    });
    this.#step += 1;
    this.#states.push({ step: this.#step, state: next });
    if (this.#states.length > KEPT_STATES) {
      const oldest = this.#states.shift();
      if (oldest) tf.dispose(Object.values(oldest.state));
    }
    return { step: this.#step, lambda: config.lambda, values };
  }

  /** The clean batch of the present step, [B, S, I]. */
  #batch(): tf.Tensor3D {
    const { model } = this.#options;
    const indices = tf.tensor1d(this.#batcher.indices(this.#step), 'int32');
    return tf.reshape(tf.gather(this.#data, indices), [-1, model.tokens, model.inputDim]);
  }
}

function freshState({ model, config }: EngineOptions): State {
  const theta = tf.tensor1d(initialParameters(model, config.seed));
  return { theta, m: tf.zerosLike(theta), v: tf.zerosLike(theta) };
}

function resumedState({ state }: Checkpoint): State {
  const size = state.length / 3;
  const part = (i: number) => tf.tensor1d(state.slice(i * size, (i + 1) * size));
  return { theta: part(0), m: part(1), v: part(2) };
}
