/** Past states of a fused run, kept on the GPU at intervals. A step between two of them is reached by repeating the steps to it. */

import type { Config } from '../../config/fields';

/** States kept, and the steps between them: together as far back as a run can go. */
const SLOTS = 16;
const INTERVAL = 32;

/** A stretch of steps with the same knobs. */
interface Stretch {
  readonly config: Config;
  /** The step it ends at. */
  readonly until: number;
}

export class StateHistory {
  readonly #device: GPUDevice;
  readonly #state: GPUBuffer;
  readonly #slots: GPUBuffer;
  #kept: { step: number; slot: number }[] = []; // oldest first
  /** The knobs from each step on. */
  #changes: { step: number; config: Config }[] = [];

  constructor(device: GPUDevice, state: GPUBuffer) {
    this.#device = device;
    this.#state = state;
    const usage = GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    this.#slots = device.createBuffer({ label: 'history', size: SLOTS * state.size, usage });
  }

  clear(): void {
    this.#kept = [];
    this.#changes = [];
  }

  /** Steps from `step` until a state should be kept. */
  untilNextKeep(step: number): number {
    return (this.#kept.at(-1)?.step ?? step) + INTERVAL - step;
  }

  /** As `keep`, if the time has come; nothing to do otherwise. */
  keepIfDue(step: number, config: Config): GPUCommandBuffer[] {
    return this.untilNextKeep(step) <= 0 ? [this.keep(step, config)] : [];
  }

  /**
   * Keeps the state as that after `step` steps, in the place of the oldest where all are taken: once the caller has submitted what
   * this gives, right behind the steps that lead there.
   */
  keep(step: number, config: Config): GPUCommandBuffer {
    if (this.#changes.length === 0) this.#changes.push({ step, config });
    if (this.#kept.length === SLOTS) this.#kept.shift();
    const taken = new Set(this.#kept.map(({ slot }) => slot));
    const slot = Array.from({ length: SLOTS }, (_, i) => i).find((i) => !taken.has(i)) ?? 0;
    this.#kept.push({ step, slot });
    const first = this.#kept[0]?.step ?? 0;
    while ((this.#changes[1]?.step ?? Number.POSITIVE_INFINITY) <= first) this.#changes.shift();
    return this.#copy(this.#state, 0, this.#slots, slot * this.#state.size);
  }

  /** The knobs are `config` from `step` on. */
  changed(step: number, config: Config): void {
    if (this.#changes.at(-1)?.step === step) this.#changes.pop();
    this.#changes.push({ step, config });
  }

  /** Brings back the newest kept state at or before `step`, or the oldest; gives its step and how to go on from it to `step`. */
  restore(step: number): { step: number; stretches: Stretch[] } {
    while (this.#kept.length > 1 && (this.#kept.at(-1)?.step ?? 0) > step) this.#kept.pop();
    const found = this.#kept.at(-1);
    if (!found) throw new Error('no state is kept');
    this.#device.queue.submit([this.#copy(this.#slots, found.slot * this.#state.size, this.#state, 0)]);
    const target = Math.max(step, found.step);
    this.#changes = this.#changes.filter((change, i) => i === 0 || change.step < target);
    const stretches = this.#changes
      .map(({ config }, i) => ({ config, until: Math.min(target, this.#changes[i + 1]?.step ?? target) }))
      .filter(({ until }) => until > found.step);
    return { step: found.step, stretches };
  }

  dispose(): void {
    this.#slots.destroy();
  }

  #copy(from: GPUBuffer, fromOffset: number, to: GPUBuffer, toOffset: number): GPUCommandBuffer {
    const encoder = this.#device.createCommandEncoder();
    encoder.copyBufferToBuffer(from, fromOffset, to, toOffset, this.#state.size);
    return encoder.finish();
  }
}
