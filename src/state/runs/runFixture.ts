/** Kept runs for tests: just what a test says, the rest plausible. */

import { defaults } from '../../config/clamp';
import { type Config, fields } from '../../config/fields';
import type { KeptRun, RunStates } from '../../protocol';
import { noTrace } from '../trace';
import { digits } from '../trainerFixture';

/** A kept run with the knobs `config`, and what else `values` say. */
export function aRun(id: string, config: Partial<Config> = {}, values: Partial<KeptRun> = {}): KeptRun {
  return {
    ...{ id, name: null, begunMs: 0, savedMs: 0, config: { ...defaults(fields), ...config } },
    ...{ data: digits, tokens: 1, inputDim: 16, trace: noTrace },
    ...{ backend: 'wasm', adapter: '', engine: 'composed', versions: { app: '0', tfjs: '0' } },
    ...{ curves: { train: [], test: [] }, marks: [], lastTrain: null, lastTest: null },
    ...{ step: 100, trainedMs: 1000, figures: null, pinned: false, sweep: null, diverged: false, bytes: 12 },
    ...values,
  };
}

/** The states of a run that stands at `step`. */
export function someStates(step: number): RunStates {
  return { checkpoint: { step, state: new Float32Array([step, 0, 0]) }, snapshots: [] };
}
