/** Codes from anywhere through the decoder alone: what the model takes them to stand for. */

import * as tf from '@tensorflow/tfjs-core';
import { activate } from '../model/activations';
import { decode } from '../model/autoencoder';
import { namedParameters } from '../model/modelParameters';
import type { Frame } from '../protocol';
import type { MeasureContext } from './context';
import { readTogether } from './pass';

/** x̂ = ψ(c·W_dᵀ + b_d) of codes [n, S, D]: tokens [n, S, I]. @throws where the codes have not the model's size */
export async function decodeCodes(
  { model, tensors }: Pick<MeasureContext, 'model' | 'tensors'>,
  codes: Frame,
): Promise<Frame> {
  const { tokens: S, latentDim: D, decoderActivation } = model;
  const n = codes.data.length / (S * D);
  if (!Number.isInteger(n) || n < 1) throw new Error(`codes of ${S}×${D} were expected`);
  const frames = await readTogether(() => {
    const y = decode(model, namedParameters(model, tensors), tf.tensor3d(codes.data, [n, S, D]));
    return [activate(decoderActivation, y)];
  });
  return frames(0);
}
