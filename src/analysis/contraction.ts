/** The encoder's contraction and the decoder's norm: together they show whether λ contracts or only moves scale into the decoder. */

import * as tf from '@tensorflow/tfjs-core';
import { encode } from '../model/autoencoder';
import { namedParameters } from '../model/modelParameters';
import { encoderContraction } from '../model/regularisers';
import type { Diagnostics } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, readScalars } from './pass';

/** E‖∂h/∂x‖²_F / I per token (Rifai et al. 2011, eq. 7), whatever R is, and ‖W_d‖_F (tied: that of W_e). */
export async function contraction(
  context: MeasureContext,
  { samples = 256 }: SampleOptions = {},
): Promise<Pick<Diagnostics, 'encoderContraction' | 'decoderNorm'>> {
  const { model, tensors, test } = context;
  const values = await readScalars(() => {
    const parameters = namedParameters(model, tensors);
    const pass = encode(model, parameters, firstSamples(context, test, samples));
    const decoder = parameters.matrix(model.tiedWeights ? 'encoder.weight' : 'decoder.weight');
    return [encoderContraction(model, parameters, pass), tf.sqrt(tf.sum<tf.Scalar>(tf.square(decoder)))];
  });
  return { encoderContraction: values(0), decoderNorm: values(1) };
}
