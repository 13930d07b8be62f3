/** Trains one variant with one seed on the page's own engine and measures it at the marks. Prints and judges nothing. */

import * as tf from '@tensorflow/tfjs-core';
import { defaults } from '../../src/config/clamp';
import { mend } from '../../src/config/constraints';
import { type Config, fields } from '../../src/config/fields';
import { type ModelConfig, modelConfig } from '../../src/config/modelConfig';
import { presetConfig } from '../../src/config/presets';
import type { Dataset } from '../../src/data/dataset';
import { createComposedEngine } from '../../src/engine/composed/composedEngine';
import type { Engine } from '../../src/engine/engine';
import { type Side, type TrialData, trialData } from './data';
import type { Experiment, TrainedRun, Trial, Variant } from './experiment';

/** Training samples that the measures get; they take the first few. */
const MEASURED_TRAINING = 2000;

/** A variant's whole configuration. @throws where it combines knobs that cannot be */
export function variantConfig({ id, preset, config }: Variant, seed: number): Config {
  const whole = { ...presetConfig(preset, { ...defaults(fields), seed }), ...config };
  const [notice] = mend(whole).notices;
  if (notice) throw new Error(`variant ${id}: ${notice.code}`);
  return whole;
}

/** @param mnist the real images, where they are here @param now milliseconds */
export async function trainTrial(
  experiment: Experiment,
  variant: Variant,
  seed: number,
  mnist: Dataset | null,
  now: () => number,
): Promise<Trial> {
  const start = now();
  const config = variantConfig(variant, seed);
  const data = trialData(config, variant.data ?? {}, mnist);
  const { tokens, inputDim } = data.grid;
  const model = modelConfig(config, tokens, inputDim);
  const { train } = data;
  const engine = createComposedEngine({ model, config, train: train.tokens, trainCount: train.count, resume: null });
  const held = { test: tensor(data.test, model), train: tensor(train, model, MEASURED_TRAINING) };
  const points: Trial['points'][number][] = [];
  try {
    for (const mark of experiment.marks) {
      while (engine.step < mark) await engine.run(Math.min(engine.mostSteps, mark - engine.step));
      const run = await trainedRun(config, model, data, engine, held);
      points.push({ step: mark, values: await experiment.measure(run) });
      run.context.focusInput.dispose();
    }
  } finally {
    tf.dispose([held.test, held.train]);
    engine.dispose();
  }
  return { variant: variant.id, seed, points, seconds: (now() - start) / 1000 };
}

function tensor(side: Side, { tokens, inputDim }: ModelConfig, most = side.count): tf.Tensor3D {
  const count = Math.min(most, side.count);
  return tf.tensor3d(side.tokens.subarray(0, count * tokens * inputDim), [count, tokens, inputDim]);
}

async function trainedRun(
  config: Config,
  model: ModelConfig,
  data: TrialData,
  engine: Engine,
  { test, train }: { test: tf.Tensor3D; train: tf.Tensor3D },
): Promise<TrainedRun> {
  const { tokens: S, inputDim: I } = model;
  return {
    config,
    step: engine.step,
    context: {
      model,
      tensors: await engine.parameters(),
      test,
      train,
      testLabels: data.test.labels,
      trainLabels: data.train.labels,
      grid: data.grid,
      focusInput: tf.tidy(() => tf.reshape<tf.Rank.R2>(tf.slice(test, [0, 0, 0], [1, S, I]), [S, I])),
      seed: config.seed,
    },
  };
}
