/** A model's weights as a safetensors file under the names of a PyTorch state_dict, out and in. Knows no page and no engine. */

import type { ModelConfig } from '../config/modelConfig';
import { parameterCount } from '../config/parameters';
import { FileError } from './fileError';
import { flatParameters, namedParameters } from './namedParameters';
import { parseSafetensors, type Safetensors, SafetensorsError } from './safetensors';
import { writeSafetensors } from './writeSafetensors';

/** The weights in `state` [3, P] (its first third), with texts as the file's metadata. */
export function writeWeights(
  model: ModelConfig,
  state: Float32Array,
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  return writeSafetensors(namedParameters(model, state.subarray(0, parameterCount(model))), {
    format: 'pt',
    ...metadata,
  });
}

/**
 * The state [3, P] that a run of `model` begins with from the weights in a file: moments of zero.
 * @throws FileError weights-broken, or weights-missing, weights-shape or weights-not-finite for the first tensor that does not fit
 */
export function readWeights(
  model: ModelConfig,
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Float32Array<ArrayBuffer> {
  const { tensors } = safetensorsOf(bytes, file);
  const weights = flatParameters(model, tensors, file);
  for (const [tensor, { data }] of namedParameters(model, weights)) {
    if (!data.every(Number.isFinite)) throw new FileError('weights-not-finite', { file, tensor });
  }
  const state = new Float32Array(3 * weights.length);
  state.set(weights);
  return state;
}

function safetensorsOf(bytes: Uint8Array<ArrayBuffer>, file: string): Safetensors {
  try {
    return parseSafetensors(bytes);
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error;
    throw new FileError('weights-broken', { file, detail: error.detail.slice(0, 200) });
  }
}
