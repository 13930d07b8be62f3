/** The peer jax-js: forward pass, gradient and Adam of a step in one `jit`. */

import { blockUntilReady, defaultDevice, init, jit, numpy as np, tree } from '@jax-js/jax';
import { createBatcher } from '../../src/data/batches';
import { figure } from '../figures';
import { spread } from '../statistics';
import type { Workload } from '../workload';
import { createTrainStep, initialState } from './jaxModel';
import type { Peer } from './peer';

/** How many steps are queued before waiting for the last of them: the choices, ∞ waiting only at the end. */
const WAITS = [1, 4, 16, Number.POSITIVE_INFINITY];
/** Steps for trying a choice out, and how often: in turns, so that no choice has the quiet minute to itself. */
const TRIAL_STEPS = 16;
const TRIALS = 3;

export async function initJax(workload: Workload, device: 'webgpu' | 'wasm'): Promise<Peer> {
  if (!(await init(device)).includes(device)) throw new Error(`jax-js could not start ${device}`);
  defaultDevice(device);
  const { config, model, train, trainCount } = workload;
  const batcher = createBatcher(config.seed, trainCount, config.batchSize);
  const data = np.array(new Float32Array(train)).reshape([trainCount, model.tokens * model.inputDim]);
  // what measured best: one dispatch saved a projection on WebGPU, no transposes of five axes on wasm
  const packed = device === 'webgpu';
  const trainStep = jit(createTrainStep(workload, packed));
  let state = initialState(workload, packed);
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

  const tune = async () => {
    const trials = WAITS.map((each) => ({ wait: each, ms: [] as number[] }));
    for (let i = 0; i < TRIALS; i++) {
      for (const trial of trials) {
        wait = trial.wait;
        const startMs = performance.now();
        await run(TRIAL_STEPS);
        trial.ms.push((performance.now() - startMs) / TRIAL_STEPS);
      }
    }
    const measured = trials.map((trial) => ({ wait: trial.wait, ms: spread(trial.ms).median }));
    wait = measured.reduce((a, b) => (b.ms < a.ms ? b : a)).wait;
    const name = (steps: number) => (Number.isFinite(steps) ? `every ${steps}` : 'at the end');
    const figures = measured.map((each) => `${name(each.wait)} ${figure(each.ms)}`);
    return `waits ${name(wait)} (ms a step when waiting ${figures.join(', ')})`;
  };

  return {
    step: run,
    // on wasm a step is done when the call returns: there is nothing to wait for
    ...(device === 'webgpu' ? { tune } : {}),
    dispose() {
      tree.dispose(state);
      data.dispose();
      trainStep.dispose();
    },
  };
}
