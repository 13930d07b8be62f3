/** Trains one reference run on MNIST the way the page does and measures it at the marks. */

import * as tf from '@tensorflow/tfjs-core';
import { evaluate } from '../src/analysis/evaluate';
import { defaults } from '../src/config/clamp';
import { type Config, fields } from '../src/config/fields';
import type { ModelConfig } from '../src/config/modelConfig';
import { samplesToTokens, tokenGrid } from '../src/data/tokens';
import { createComposedEngine } from '../src/engine/composed/composedEngine';

/** A reference run's config as it stands in curves.json. */
export type CurveConfig = ModelConfig & Pick<Config, 'regulariser' | 'lambda' | 'learningRate'>;

export interface CurveOptions {
  /** MNIST images [10000, 28, 28], 0…255. */
  readonly images: Uint8Array<ArrayBuffer>;
  readonly seed: number;
  readonly batchSize: number;
  /** Steps to measure after, ascending. */
  readonly marks: readonly number[];
  readonly onProgress?: (step: number) => void;
}

export interface CurvePoint {
  readonly step: number;
  readonly testMse: number;
  readonly encoderContraction: number;
}

const SIDE = 28;
const TRAIN = 8000;
const TEST = 2000;

/** Test MSE and E‖∂h/∂x‖²/I over the last 2,000 images after each mark, trained on the first 8,000. */
export async function trainCurve(reference: CurveConfig, options: CurveOptions): Promise<CurvePoint[]> {
  const { tokens, inputDim } = reference;
  const dataset = { rows: SIDE, cols: SIDE, values: options.images };
  const patch = Math.sqrt(inputDim);
  const grid = tokenGrid(SIDE, SIDE, { patchRows: patch, patchCols: patch, channels: 1 });
  const cut = (from: number, count: number) =>
    samplesToTokens(
      dataset,
      Int32Array.from({ length: count }, (_, i) => from + i),
      grid,
    );
  const config: Config = {
    ...defaults(fields),
    ...pickKnobs(reference),
    seed: options.seed,
    batchSize: options.batchSize,
  };
  const engine = createComposedEngine({
    model: reference,
    config,
    train: cut(0, TRAIN),
    trainCount: TRAIN,
    resume: null,
  });
  const test = tf.tensor3d(cut(TRAIN, TEST), [TEST, tokens, inputDim]);
  const points: CurvePoint[] = [];
  for (const mark of options.marks) {
    while (engine.step < mark) {
      await engine.run(Math.min(engine.mostSteps, mark - engine.step));
      options.onProgress?.(engine.step);
    }
    const { mse, regulariser } = await evaluate(
      reference,
      'contractive',
      await engine.parameters(),
      test,
      options.seed,
    );
    points.push({ step: mark, testMse: mse, encoderContraction: regulariser });
  }
  test.dispose();
  engine.dispose();
  return points;
}

/** The knobs among a reference run's entries, without the shape of its data. */
function pickKnobs({ tokens: _tokens, inputDim: _inputDim, ...knobs }: CurveConfig): Partial<Config> {
  return knobs;
}
