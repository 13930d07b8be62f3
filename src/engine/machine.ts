/** The machine that `chooseBackend` asks: adapters, backends and a short measurement of the very step that will be trained. */

import type { Config } from '../config/fields';
import { modelConfig } from '../config/modelConfig';
import { randomStream } from '../lib/random';
import { startBackend, webGlRenderer } from './backend';
import type { Machine } from './chooseBackend';
import { createComposedEngine } from './composed/composedEngine';
import { findAdapter, isSoftwareAdapter, isSoftwareRenderer } from './gpuDevice';

const WARM_UP_STEPS = 2;
const MEASURED_STEPS = 3;

/** The real machine, measuring with the model of `config` on tokens of shape [tokens, inputDim]. */
export function realMachine(config: Config, tokens: number, inputDim: number, now: () => number): Machine {
  return {
    async webgpu() {
      const adapter = await findAdapter();
      if (!adapter) return 'absent';
      return isSoftwareAdapter(adapter) ? 'software' : 'gpu';
    },
    webglOnGpu() {
      const renderer = webGlRenderer();
      return renderer !== '' && !isSoftwareRenderer(renderer);
    },
    start: startBackend,
    async measureStepMs() {
      const count = config.batchSize;
      const random = randomStream(config.seed, 'measurement');
      const engine = createComposedEngine({
        model: modelConfig(config, tokens, inputDim),
        config,
        train: Float32Array.from({ length: count * tokens * inputDim }, () => random.uniform()),
        trainCount: count,
        resume: null,
      });
      await engine.run(WARM_UP_STEPS);
      const start = now();
      await engine.run(MEASURED_STEPS);
      const ms = (now() - start) / MEASURED_STEPS;
      engine.dispose();
      return ms;
    },
  };
}
