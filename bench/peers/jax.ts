/** The peer jax-js: forward pass, gradient and Adam of a step in one `jit`. */

import { blockUntilReady, defaultDevice, init, jit, numpy as np, tree } from '@jax-js/jax';
import { createBatcher } from '../../src/data/batches';
import type { Workload } from '../workload';
import { createTrainStep, initialState } from './jaxModel';
import type { Peer } from './peer';

/** How many steps are queued before waiting for the last of them: the choices, ∞ waiting only at the end. */
const WAITS = [1, 4, 16, Number.POSITIVE_INFINITY];
/** Steps for trying a choice out. */
const TRIAL_STEPS = 16;

export async function initJax(workload: Workload, device: 'webgpu' | 'wasm'): Promise<Peer> {
  if (!(await init(device)).includes(device)) throw new Error(`jax-js could not start ${device}`);
  defaultDevice(device);
  const { config, model, train, trainCount } = workload;
  const batcher = createBatcher(config.seed, trainCount, config.batchSize);
  const data = np.array(new Float32Array(train)).reshape([trainCount, model.tokens * model.inputDim]);
  const trainStep = jit(createTrainStep(workload));
  let state = initialState(workload);
  let step = 0;
  let wait = Number.POSITIVE_INFINITY;

  const run = async (count: number): Promise<number> => {
    let loss: np.Array | null = null;
    for (let i = 1; i <= count; i++) {
      loss?.dispose();
      [state, loss] = trainStep(state, data.ref, np.array(batcher.indices(step)));
      step += 1;
      if (i % wait === 0) await blockUntilReady(loss);
    }
    if (!loss) throw new Error('no step was taken');
    const [value] = await loss.data();
    return value ?? Number.NaN;
  };

  return {
    step: run,
    async tune() {
      const measured: { wait: number; ms: number }[] = [];
      for (wait of WAITS) {
        await run(2);
        const startMs = performance.now();
        await run(TRIAL_STEPS);
        measured.push({ wait, ms: (performance.now() - startMs) / TRIAL_STEPS });
      }
      const best = measured.reduce((a, b) => (b.ms < a.ms ? b : a));
      wait = best.wait;
      const name = (steps: number) => (Number.isFinite(steps) ? `${steps}` : 'the end');
      return `waits every ${name(best.wait)} steps; ms a step: ${measured.map((each) => `${name(each.wait)} ${each.ms.toPrecision(3)}`).join(', ')}`;
    },
    dispose() {
      tree.dispose(state);
      data.dispose();
      trainStep.dispose();
    },
  };
}
