/** The contraction curve: how far codes move when inputs move by a given distance (Rifai et al. 2011, fig. 3). */

import * as tf from '@tensorflow/tfjs-core';
import { randomStream } from '../lib/random';
import type { Diagnostics } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, passOf, readScalars } from './pass';

/** From inside the linear neighbourhood of a sample to about the distance between two images. */
const RADII = [0.1, 0.3, 1, 3, 10];

export interface CurveOptions extends SampleOptions {
  readonly radii?: readonly number[];
}

/**
 * ρ(r) = E‖c(x₀) − c(x₁)‖ / r over held-out x₀, x₁ = x₀ + r·e with e uniform on the unit sphere of R^(S·I). A sample keeps its
 * direction at all radii. As r → 0, ρ(r) → E‖J·e‖.
 */
export async function contractionCurve(
  context: MeasureContext,
  { samples = 32, radii = RADII }: CurveOptions = {},
): Promise<Pick<Diagnostics, 'contractionCurve'>> {
  const ratios = await readScalars(() => {
    const x0 = firstSamples(context, context.test, samples);
    const direction = directionsOnSphere(context.seed, x0.shape);
    const code = passOf(context, x0).code;
    return radii.map((radius) =>
      tf.tidy(() => {
        const moved = passOf(context, tf.add(x0, tf.mul(direction, radius))).code;
        const distances = tf.sqrt(tf.sum(tf.square(tf.sub(moved, code)), [1, 2])); // [n]
        return tf.div(tf.mean<tf.Scalar>(distances), radius);
      }),
    );
  });
  return { contractionCurve: radii.map((radius, i) => ({ radius, ratio: ratios(i) })) };
}

/** One direction a sample, uniform on the sphere: a normalised Gaussian. [n, S, I] */
function directionsOnSphere(seed: number, shape: [number, number, number]): tf.Tensor3D {
  const random = randomStream(seed, 'contraction-curve');
  const gaussian = tf.tensor3d(
    Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, () => random.normal()),
    shape,
  );
  return tf.div(gaussian, tf.sqrt(tf.sum(tf.square(gaussian), [1, 2], true)));
}
