/** The learning rate over the steps of a run. Pure. */

import type { Config } from '../config/fields';

/** Steps over which `warmup` rises. */
export const WARMUP_STEPS = 100;
/** Steps over which `cosine` falls when the run has no end of its own. */
const COSINE_STEPS = 2000;
/** Where `cosine` ends, as a share of the learning rate. */
export const COSINE_FLOOR = 0.01;

/** The learning rate of step `step` (counted from 0). */
export function scheduledRate(config: Pick<Config, 'learningRate' | 'schedule' | 'stopAfter'>, step: number): number {
  switch (config.schedule) {
    case 'constant':
      return config.learningRate;
    case 'warmup':
      return config.learningRate * Math.min(1, (step + 1) / WARMUP_STEPS);
    case 'cosine': {
      const progress = Math.min(1, step / cosineHorizon(config));
      const share = COSINE_FLOOR + (1 - COSINE_FLOOR) * 0.5 * (1 + Math.cos(Math.PI * progress));
      return config.learningRate * share;
    }
  }
}

/** Steps over which `cosine` falls: to the end of the run where it has one. */
export function cosineHorizon({ stopAfter }: Pick<Config, 'stopAfter'>): number {
  return stopAfter > 0 ? stopAfter : COSINE_STEPS;
}
