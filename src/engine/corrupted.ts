/** A corruption applied to a batch of tokens. */

import * as tf from '@tensorflow/tfjs-core';
import type { Corruption } from './noise';

/** x [B, S, I] with `change` applied; a tensor of its own even where there is none. Call inside `tf.tidy`. */
export function corrupted(x: tf.Tensor3D, change: Corruption | null): tf.Tensor3D {
  const kept = change?.keep ? tf.mul<tf.Tensor3D>(x, tf.tensor3d(change.keep, x.shape)) : x;
  return change?.noise ? tf.add(kept, tf.tensor3d(change.noise, x.shape)) : tf.clone(kept);
}
