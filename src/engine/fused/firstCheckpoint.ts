/** The checkpoint that a new run begins with. */

import type { ModelConfig } from '../../config/modelConfig';
import { initialParameters } from '../../model/init';
import type { Checkpoint } from '../../protocol';

/** First weights from `seed`, moments of zero. */
export function firstCheckpoint(model: ModelConfig, seed: number): Checkpoint {
  const theta = initialParameters(model, seed);
  const state = new Float32Array(3 * theta.length);
  state.set(theta);
  return { step: 0, state };
}
