/** The fused engine: a compiled plan over state that stays on the GPU. A step makes no object and uploads nothing. */

import * as tf from '@tensorflow/tfjs-core';
import type { Config, LiveConfig } from '../../config/fields';
import { splitParameters } from '../../model/modelParameters';
import type { Checkpoint, LossPoint } from '../../protocol';
import type { Engine, EngineOptions } from '../engine';
import { type CompiledPlan, compilePlan } from './compile';
import { encodeSteps } from './encodeSteps';
import { firstCheckpoint } from './firstCheckpoint';
import { padParameters, unpadParameters } from './parameterLayout';
import { createPlan, type Plan, RING } from './plan';
import { profileSteps } from './profile';
import { readBuffer } from './readBuffer';
import { StateHistory } from './stateHistory';
import { bindBuffers, CLOCK_BYTES, clockBytes, createStepBuffers, destroyBuffers, knobBytes } from './stepBuffers';
import type { StepConfig } from './stepShape';
import { Submitter } from './submitter';
import type { Tiling } from './tiling';

export interface FusedOptions extends EngineOptions {
  readonly device: GPUDevice;
  readonly tiling: Tiling;
  /** Milliseconds. */
  readonly now: () => number;
  /** Where tfjs runs on this very device: submits what tfjs has recorded. Null where tfjs runs elsewhere. */
  readonly flushTfjs: (() => void) | null;
}

/** What of a run's configuration its plan is made for. */
export function stepConfig({ model, config, trainCount }: EngineOptions, tiling: Tiling): StepConfig {
  return {
    model,
    tiling,
    optimiser: config.optimiser,
    regulariser: config.regulariser,
    corruptionType: config.corruption > 0 ? config.corruptionType : 'none',
    seed: config.seed,
    samples: trainCount,
    batch: Math.min(config.batchSize, trainCount),
    dropout: config.dropout > 0,
    given: false,
  };
}

/**
 * Compiles the plan for `options` and starts a run with it.
 * @param progress kernels ready, of how many
 * @throws Error where a kernel does not compile or the buffers do not fit
 */
export async function createFusedEngine(
  options: FusedOptions,
  progress?: (ready: number, total: number) => void,
): Promise<FusedEngine> {
  const plan = createPlan(stepConfig(options, options.tiling));
  return new FusedEngine(options, await compilePlan(options.device, plan, progress));
}

export class FusedEngine implements Engine {
  readonly mostSteps = 256;
  readonly plan: Plan;
  readonly #options: FusedOptions;
  readonly #compiled: CompiledPlan;
  readonly #buffers: ReturnType<typeof createStepBuffers>;
  readonly #bindGroup: GPUBindGroup;
  readonly #losses: GPUBuffer; // staging for the ring
  readonly #history: StateHistory;
  readonly #submitter: Submitter;
  #config: Config;
  #step = 0;
  #tensors: { step: number; tensors: tf.Tensor[] } | null = null;

  constructor(options: FusedOptions, compiled: CompiledPlan) {
    const { device, model, config, train, resume, now } = options;
    this.#options = options;
    this.#compiled = compiled;
    this.plan = compiled.plan;
    this.#config = config;
    this.#buffers = createStepBuffers(device, compiled.plan, train);
    this.#bindGroup = bindBuffers(device, compiled, this.#buffers);
    this.#losses = device.createBuffer({
      label: 'losses',
      size: 16 * RING,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    this.#history = new StateHistory(device, this.#buffers.state);
    this.#submitter = new Submitter(device, now);
    this.load(resume ?? firstCheckpoint(model, config.seed));
  }

  get step(): number {
    return this.#step;
  }

  /** Puts the run where `checkpoint` is. */
  load(checkpoint: Checkpoint): void {
    this.#put(checkpoint);
    this.#history.clear();
    this.#writeKnobs(this.#config);
    this.#options.device.queue.submit([this.#history.keep(this.#step, this.#config)]);
  }

  #put({ step, state }: Checkpoint): void {
    const { device } = this.#options;
    const { layout } = this.plan;
    const size = state.length / 3;
    for (let part = 0; part < 3; part++) {
      const padded = padParameters(layout, state.subarray(part * size, (part + 1) * size));
      device.queue.writeBuffer(this.#buffers.state, part * padded.byteLength, padded);
    }
    this.#stand(step);
  }

  async run(count: number): Promise<LossPoint[]> {
    const { device } = this.#options;
    const first = this.#step;
    const { lambda, regulariser } = this.#config;
    this.#dropTensors();
    for (let done = 0; done < count; ) {
      const steps = Math.min(this.#submitter.stepsASubmit, count - done, this.#history.untilNextKeep(this.#step));
      const commands = [encodeSteps(device, this.#compiled, this.#bindGroup, steps)];
      done += steps;
      this.#step += steps;
      commands.push(...this.#history.keepIfDue(this.#step, this.#config));
      if (done === count) commands.push(this.#copyLosses(first, count));
      await this.#submitter.submit(commands, steps);
    }
    const values = await this.#readLosses(count);
    const weight = regulariser === 'none' ? 0 : lambda;
    return Array.from({ length: count }, (_, i) => {
      const at = (part: number) => values[4 * i + part] ?? Number.NaN;
      return { step: first + i + 1, loss: at(0), reconstruction: at(1), penalty: weight * at(2), regulariser: at(2) };
    });
  }

  async parameters(): Promise<readonly tf.Tensor[]> {
    if (this.#tensors?.step === this.#step) return this.#tensors.tensors;
    this.#dropTensors();
    const { model, flushTfjs } = this.#options;
    const flat = flushTfjs ? this.#gatherParameters() : tf.tensor1d(await this.#readState(1));
    const tensors = tf.tidy(() => splitParameters(model, flat));
    flat.dispose();
    flushTfjs?.(); // before the next steps change what it reads
    this.#tensors = { step: this.#step, tensors };
    return tensors;
  }

  /** Takes what acts through the uniform buffer. What needs another plan is the caller's to see to (`stepConfig`). */
  async patch(live: LiveConfig): Promise<void> {
    this.#config = { ...this.#config, ...live };
    this.#history.changed(this.#step, this.#config);
    this.#writeKnobs(this.#config);
  }

  async rewind(step: number): Promise<number> {
    const kept = this.#history.restore(step);
    this.#stand(kept.step);
    for (const { config, until } of kept.stretches) {
      this.#writeKnobs(config);
      while (this.#step < until) await this.run(Math.min(until - this.#step, RING));
    }
    this.#history.changed(this.#step, this.#config); // what follows is done with the present knobs, not with those of then
    this.#writeKnobs(this.#config);
    return this.#step;
  }

  /** Milliseconds of each dispatch of the plan, or null where the adapter cannot tell. Leaves the run as it is. */
  async profile(rounds: number): Promise<number[] | null> {
    const before = await this.checkpoint();
    const times = await profileSteps(this.#options.device, this.#compiled, this.#bindGroup, rounds);
    this.#put(before);
    return times;
  }

  async checkpoint(): Promise<Checkpoint> {
    return { step: this.#step, state: await this.#readState(3) };
  }

  dispose(): void {
    this.#dropTensors();
    this.#history.dispose();
    this.#losses.destroy();
    destroyBuffers(this.#buffers);
  }

  #stand(step: number): void {
    this.#dropTensors();
    this.#step = step;
    this.#options.device.queue.writeBuffer(this.#buffers.telemetry, 0, clockBytes(step));
  }

  #writeKnobs(config: Config): void {
    this.#options.device.queue.writeBuffer(this.#buffers.knobs, 0, knobBytes(config));
  }

  /** Copies the losses of `count` steps from step `first` to the front of the staging buffer. */
  #copyLosses(first: number, count: number): GPUCommandBuffer {
    const encoder = this.#options.device.createCommandEncoder();
    const start = first % RING;
    const whole = Math.min(count, RING - start);
    const { telemetry } = this.#buffers;
    encoder.copyBufferToBuffer(telemetry, CLOCK_BYTES + 16 * start, this.#losses, 0, 16 * whole);
    if (whole < count)
      encoder.copyBufferToBuffer(telemetry, CLOCK_BYTES, this.#losses, 16 * whole, 16 * (count - whole));
    return encoder.finish();
  }

  async #readLosses(count: number): Promise<Float32Array> {
    await this.#losses.mapAsync(GPUMapMode.READ, 0, 16 * count);
    const values = new Float32Array(this.#losses.getMappedRange(0, 16 * count).slice(0));
    this.#losses.unmap();
    return values;
  }

  /** The flat parameters, gathered on the GPU out of the state buffer itself. [P] */
  #gatherParameters(): tf.Tensor1D {
    const { places, size4 } = this.plan.layout;
    return tf.tidy(() => {
      // A fresh tensor each time: tfjs keeps what it has read of one.
      const state = tf.tensor({ buffer: this.#buffers.state, zeroCopy: true }, [3 * 4 * size4], 'float32');
      const flat: tf.Tensor1D = tf.gather(
        tf.reshape<tf.Rank.R1>(state, [-1]),
        tf.tensor1d(Int32Array.from(places), 'int32'),
      );
      return flat;
    });
  }

  /** The first `parts` of θ, m, v, each flat. [parts·P] */
  async #readState(parts: number): Promise<Float32Array<ArrayBuffer>> {
    const { layout } = this.plan;
    const part = 4 * layout.size4;
    const padded = await readBuffer(this.#options.device, this.#buffers.state, 0, 4 * parts * part);
    const state = new Float32Array(parts * layout.places.length);
    for (let i = 0; i < parts; i++) {
      state.set(unpadParameters(layout, padded.subarray(i * part, (i + 1) * part)), i * layout.places.length);
    }
    return state;
  }

  #dropTensors(): void {
    tf.dispose(this.#tensors?.tensors ?? []);
    this.#tensors = null;
  }
}
