/** The learning rate over the steps of a run. Pure. */

import type { Config } from '../config/fields';

/** Steps over which `warmup` rises. */
const WARMUP_STEPS = 100;
/** Steps over which `cosine` falls when the run has no end of its own. */
const COSINE_STEPS = 2000;
/** Where `cosine` ends, as a share of the learning rate. */
const COSINE_FLOOR = 0.01;

/** The learning rate of step `step` (counted from 0). */
export function scheduledRate(config: Pick<Config, 'learningRate' | 'schedule' | 'stopAfter'>, step: number): number {
  switch (config.schedule) {
    case 'constant':
      return config.learningRate;
    case 'warmup':
      return config.learningRate * Math.min(1, (step + 1) / WARMUP_STEPS);
    case 'cosine': {
      const horizon = config.stopAfter > 0 ? config.stopAfter : COSINE_STEPS;
      const progress = Math.min(1, step / horizon);
      const share = COSINE_FLOOR + (1 - COSINE_FLOOR) * 0.5 * (1 + Math.cos(Math.PI * progress));
      return config.learningRate * share;
    }
  }
}
