/** Trains on the composed engine from the first moment, and hands the run over to the fused one once that is compiled and has agreed. */

import type * as tf from '@tensorflow/tfjs-core';
import type { Config, LiveConfig } from '../config/fields';
import type { EngineChoice } from '../config/settings';
import type { Checkpoint, EngineReport, LossPoint, TrustedPlan } from '../protocol';
import { createComposedEngine } from './composed/composedEngine';
import type { Engine, EngineOptions } from './engine';
import { compareRuns } from './engineAgreement';
import { compilePlan } from './fused/compile';
import { FusedEngine, stepConfig } from './fused/fusedEngine';
import { createPlan } from './fused/plan';
import { largestBinding } from './fused/stepBuffers';
import type { Tiling } from './fused/tiling';

/** The device that the fused engine may have. */
export interface FusedAccess {
  readonly device: GPUDevice;
  readonly adapter: string;
  readonly tiling: Tiling;
  /** Whether to compile at once, rather than when training begins: on a CPU it would be in the way of the page's first seconds. */
  readonly eager: boolean;
  /** See FusedOptions. */
  readonly flushTfjs: (() => void) | null;
}

export interface HandoverOptions extends EngineOptions {
  readonly choice: EngineChoice;
  /** Whether training waits for the plan: then the same seed gives the same bits however long compiling takes, and what was fused goes on so. */
  readonly waits?: boolean;
  /** What agreed in an earlier worker: it needs no second test either. */
  readonly trusted?: TrustedPlan | null;
  /** The device, or why there is none for it. */
  readonly access: Promise<FusedAccess | EngineReport>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly changed: (report: EngineReport) => void;
}

/** Steps that both engines take before one hands over to the other. */
const TEST_STEPS = 2;
const MOST_TOKENS = 64; // 16 vec4s of scores that an invocation must hold

/** Plans that have agreed with the composed engine, by device: they need no second test. */
const verified = new WeakMap<GPUDevice, Set<string>>();

export class HandoverEngine implements Engine {
  readonly #options: HandoverOptions;
  #config: Config;
  #current: Engine;
  /** A compiled engine that has not taken over yet. */
  #candidate: { engine: FusedEngine; access: FusedAccess } | null = null;
  /** Counts what is being prepared: what was overtaken by a later change is dropped. */
  #generation = 0;
  #preparing: Promise<void>;
  #begin: () => void = () => {};
  readonly #begun = new Promise<void>((resolve) => {
    this.#begin = resolve;
  });

  constructor(options: HandoverOptions) {
    this.#options = options;
    this.#config = options.config;
    this.#current = createComposedEngine(options);
    this.#preparing = this.#prepare();
  }

  get step(): number {
    return this.#current.step;
  }

  /** The configuration with the knobs as they are now. */
  get config(): Config {
    return this.#config;
  }

  get mostSteps(): number {
    return this.#current.mostSteps;
  }

  /** The fused engine, where it trains. */
  get fused(): FusedEngine | null {
    return this.#current instanceof FusedEngine ? this.#current : null;
  }

  async ready(): Promise<void> {
    if (!this.#options.waits) return;
    this.#begin();
    for (let awaited: Promise<void> | null = null; awaited !== this.#preparing; ) {
      awaited = this.#preparing;
      await awaited;
    }
  }

  async run(count: number): Promise<LossPoint[]> {
    this.#begin();
    await this.ready();
    const tested = this.#candidate ? await this.#handOver(Math.min(count, TEST_STEPS)) : [];
    return count > tested.length ? [...tested, ...(await this.#current.run(count - tested.length))] : tested;
  }

  parameters(): Promise<readonly tf.Tensor[]> {
    return this.#current.parameters();
  }

  checkpoint(): Promise<Checkpoint> {
    return this.#current.checkpoint();
  }

  rewind(step: number): Promise<number> {
    return this.#current.rewind(step);
  }

  async patch(live: LiveConfig): Promise<void> {
    const before = this.#stepConfigKey();
    this.#config = { ...this.#config, ...live };
    if (this.#stepConfigKey() === before || !(this.fused || this.#candidate)) {
      await this.#current.patch(live);
      await this.#candidate?.engine.patch(live);
      if (this.#stepConfigKey() !== before) this.#preparing = this.#prepare();
      return;
    }
    // Another plan is needed. The run goes on composed until it is there, which is at once where it was compiled before.
    if (this.fused) {
      const resume = await this.#current.checkpoint();
      this.#current.dispose();
      this.#current = createComposedEngine({ ...this.#options, config: this.#config, resume });
    } else {
      await this.#current.patch(live);
    }
    this.#preparing = this.#prepare();
    const { access } = this.#options;
    const found = await access;
    if ('device' in found && this.#isVerified(found)) {
      this.#begin();
      await this.#preparing;
    }
  }

  dispose(): void {
    this.#generation += 1;
    this.#candidate?.engine.dispose();
    this.#candidate = null;
    this.#current.dispose();
  }

  /** Compiles the plan for the present configuration, unless there is a reason not to; tells how it stands. */
  async #prepare(): Promise<void> {
    const generation = ++this.#generation;
    const { access: promised, now, changed, waits } = this.#options;
    this.#candidate?.engine.dispose();
    this.#candidate = null;
    const tell = (report: EngineReport) => generation === this.#generation && changed(report);
    const stay = (reason: EngineReport['reason'], facts: EngineReport['facts'] = {}) =>
      tell({ engine: 'composed', reason, facts });
    try {
      const access = await promised;
      if (!('device' in access)) {
        tell(access);
        return;
      }
      const { device, tiling, flushTfjs, eager } = access;
      if (!eager) await this.#begun;
      if (generation !== this.#generation) return;
      const options = { ...this.#options, config: this.#config };
      const { tokens } = options.model;
      if (tokens > MOST_TOKENS) {
        stay('not-covered', { tokens });
        return;
      }
      const plan = createPlan(stepConfig(options, tiling));
      const [needed, limit] = [largestBinding(plan), device.limits.maxStorageBufferBindingSize];
      if (needed > limit) {
        stay('too-large', { needed: Math.ceil(needed / 2 ** 20), limit: Math.floor(limit / 2 ** 20) });
        return;
      }
      const progress = (ready: number, total: number) => stay(waits ? 'waiting' : 'compiling', { ready, total });
      progress(0, plan.dispatches.length);
      const compiled = await compilePlan(device, plan, progress);
      if (generation !== this.#generation) return;
      this.#candidate = {
        engine: new FusedEngine({ ...options, config: this.#config, device, tiling, now, flushTfjs }, compiled),
        access,
      };
    } catch (error) {
      stay('failed', { detail: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Both engines take `steps` steps from the same state; where they agree and it pays, the fused one goes on. Gives the steps' losses, none where they were but a test. */
  async #handOver(steps: number): Promise<LossPoint[]> {
    const { now, changed, choice, waits } = this.#options;
    const { engine: fused, access } = this.#candidate ?? {};
    if (!fused || !access) return [];
    this.#candidate = null;
    const before = await this.#current.checkpoint();
    const adopt = () => {
      this.#current.dispose();
      this.#current = fused;
      const known = verified.get(access.device) ?? new Set();
      const plan = this.#stepConfigKey();
      verified.set(access.device, known.add(plan));
      changed({ engine: 'fused', reason: 'verified', facts: { adapter: access.adapter, plan } });
    };
    const refuse = (reason: EngineReport['reason'], facts: EngineReport['facts']) => {
      fused.dispose();
      changed({ engine: 'composed', reason, facts });
    };
    try {
      fused.load(before);
      if (this.#isVerified(access)) {
        adopt();
        return [];
      }
      await fused.run(steps); // the first time it runs slower
      fused.load(before);
      const start = now();
      const theirs = await fused.run(steps);
      const fusedMs = (now() - start) / steps;
      const ours = await this.#current.run(steps);
      const composedMs = (now() - start) / steps - fusedMs;
      const [mine, its] = [await this.#current.checkpoint(), await fused.checkpoint()];
      const { difference, agrees } = compareRuns({ points: ours, before, after: mine }, { points: theirs, after: its });
      if (waits) {
        await this.#current.rewind(before.step);
        fused.load(before);
      }
      if (!agrees) refuse('disagrees', { difference });
      else if (choice === 'auto' && fusedMs > composedMs) refuse('slower', { fusedMs, composedMs });
      else adopt();
      return waits ? [] : ours;
    } catch (error) {
      refuse('failed', { detail: error instanceof Error ? error.message : String(error) });
      return [];
    }
  }

  #isVerified({ device, adapter }: FusedAccess): boolean {
    const plan = this.#stepConfigKey();
    const { trusted: told } = this.#options;
    return verified.get(device)?.has(plan) || (told?.plan === plan && told.adapter === adapter);
  }

  #stepConfigKey(): string {
    const { trainCount, model } = this.#options;
    const { optimiser, regulariser, corruptionType, corruption, seed, batchSize, dropout } = this.#config;
    const corrupted = corruption > 0 && corruptionType;
    return JSON.stringify([trainCount, model, optimiser, regulariser, corrupted, seed, batchSize, dropout > 0]);
  }
}
