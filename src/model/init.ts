/** Initial parameters from the run's seed. Knows no tensor library: the same bytes on every backend. */

import type { ModelConfig } from '../config/modelConfig';
import { randomStream } from '../lib/random';
import { parameterSpecs } from './parameters';

/** Scale of learned positions at the start, as in BERT and GPT-2: N(0, 0.02). */
const POSITION_DEVIATION = 0.02;

/**
 * Initial parameters, concatenated in layout order, Float32Array [P].
 * Weights are Xavier-uniform, U(±√(6/(fan_in + fan_out))) (Glorot & Bengio 2010); biases zero; positions N(0, 0.02).
 * Every parameter has a stream of its own, so adding one does not change the others.
 */
export function initialParameters(model: ModelConfig, seed: number): Float32Array<ArrayBuffer> {
  const specs = parameterSpecs(model);
  const theta = new Float32Array(specs.reduce((sum, spec) => sum + spec.size, 0));
  let offset = 0;
  for (const { name, shape, size } of specs) {
    const values = theta.subarray(offset, offset + size);
    const random = randomStream(seed, `init/${name}`);
    if (name === 'position.weight') {
      for (let i = 0; i < size; i++) values[i] = POSITION_DEVIATION * random.normal();
    } else if (name.endsWith('.weight')) {
      const [fanOut = 1, fanIn = 1] = shape;
      const bound = Math.sqrt(6 / (fanIn + fanOut));
      for (let i = 0; i < size; i++) values[i] = bound * (2 * random.uniform() - 1);
    }
    if (name === 'decoder.weight' && model.unitNormDecoder) normaliseColumns(values, shape[0] ?? 1, shape[1] ?? 1);
    offset += size;
  }
  return theta;
}

/** Scales each column of a row-major [rows, cols] matrix to Euclidean norm 1, in place. */
function normaliseColumns(values: Float32Array, rows: number, cols: number): void {
  for (let j = 0; j < cols; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += (values[i * cols + j] ?? 0) ** 2;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let i = 0; i < rows; i++) values[i * cols + j] = (values[i * cols + j] ?? 0) * scale;
  }
}
