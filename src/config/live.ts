/** The knobs a running training takes: telling them from the rest, and taking them out of a configuration. */

import { type Config, type ConfigKey, type LiveConfig, liveKeys } from './fields';

/** Whether turning `key` leaves the run going. */
export const isLive = (key: ConfigKey): boolean => liveKeys.some((live) => live === key);

/** The live knobs of `config`. */
export function liveConfig(config: Config): LiveConfig {
  const { corruptionType, corruption, regulariser, lambda, learningRate, schedule, dropout, stopAfter } = config;
  return { corruptionType, corruption, regulariser, lambda, learningRate, schedule, dropout, stopAfter };
}
