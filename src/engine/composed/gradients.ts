/** Value and gradients of the objective, by tfjs's automatic differentiation. */

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { ModelConfig } from '../../config/modelConfig';
import { type Losses, losses, type Objective, type StepInputs } from '../../model/loss';
import { namedParameters } from '../../model/modelParameters';

export interface LossesAndGradients extends Losses {
  /** ∂L/∂w of each parameter, in layout order; zeros where L does not depend on it. */
  readonly gradients: readonly tf.Tensor[];
}

/** L, its parts and its gradients for one batch. Call inside `tf.tidy`: all tensors belong to the scope of the caller. */
export function lossesAndGradients(
  model: ModelConfig,
  objective: Objective,
  tensors: readonly tf.Tensor[],
  inputs: StepInputs,
): LossesAndGradients {
  const parameters = namedParameters(model, tensors);
  const parts: tf.Scalar[] = [];
  // engine().gradients rather than tf.grads: a parameter that L does not depend on (q, k of `uniform`) is no error here.
  const { value, grads } = tf.engine().gradients(
    () => {
      const { loss, reconstruction, regulariser } = losses(model, objective, parameters, inputs);
      parts.push(tf.keep(reconstruction), tf.keep(regulariser));
      return loss;
    },
    [...tensors],
    undefined,
    true,
  );
  const [reconstruction, regulariser] = parts.map((part) => {
    const inScope = tf.clone(part);
    part.dispose();
    return inScope;
  });
  if (!reconstruction || !regulariser) throw new Error('the objective was not evaluated');
  const gradients = tensors.map((tensor, i) => grads[i] ?? tf.zerosLike(tensor));
  return { loss: value, reconstruction, regulariser, gradients };
}
