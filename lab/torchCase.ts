/** One run exported to PyTorch, with what the page's own engine makes of its next steps. Knows no Python. */

import * as tf from '@tensorflow/tfjs-core';
import { defaults, withValues } from '../src/config/clamp';
import { mend } from '../src/config/constraints';
import { fields } from '../src/config/fields';
import { createBatcher } from '../src/data/batches';
import { fingerprint } from '../src/data/fingerprint';
import { datasets } from '../src/data/registry';
import { createComposedEngine } from '../src/engine/composed/composedEngine';
import { lossesAndGradients } from '../src/engine/composed/gradients';
import { stepInputs } from '../src/engine/composed/stepInputs';
import type { Engine, EngineOptions } from '../src/engine/engine';
import { prepareRunData } from '../src/engine/runData';
import { wholeData } from '../src/engine/wholeData';
import { torchProject } from '../src/io/torch/torchProject';
import { writeSafetensors } from '../src/io/writeSafetensors';
import { zipArchive } from '../src/io/zipArchive';
import { forward } from '../src/model/autoencoder';
import { namedParameters, splitParameters } from '../src/model/modelParameters';
import type { Checkpoint, Frame, LossPoint } from '../src/protocol';

export interface TorchCaseRequest {
  /** Knobs that are not as by default; what they break is an error. */
  readonly changes: Readonly<Record<string, string | number | boolean>>;
  /** Knobs that are turned while the run goes on, at its half. */
  readonly turned: Readonly<Record<string, string | number | boolean>>;
  /** Steps before the export, and after it. */
  readonly before: number;
  readonly after: number;
}

export interface TorchCase {
  /** The archive that a person would get, in base64. */
  readonly archive: string;
  /** The next step taken apart, as safetensors in base64: x, h, code, xhat, attention, grad/*. */
  readonly expected: string;
  /** Of the steps after the export. */
  readonly losses: readonly LossPoint[];
}

/** Trains on the present tfjs backend, exports, and goes on. @throws where knobs exclude each other */
export async function torchCase({ changes, turned, before, after }: TorchCaseRequest): Promise<TorchCase> {
  const begun = withValues(fields, defaults(fields), changes);
  const config = withValues(fields, begun, turned);
  for (const asked of [begun, config]) {
    const [notice] = mend(asked).notices;
    if (notice) throw new Error(`${notice.key}=${notice.given} cannot be: ${notice.code}`);
  }
  if (config.dataset === 'file') throw new Error('only built-in data');
  const dataset = datasets[config.dataset](config.seed);
  const data = prepareRunData(begun, dataset);
  const options: EngineOptions = { ...data, config: begun, resume: null };
  const engine = createComposedEngine(options);
  await run(engine, before >> 1);
  await engine.patch(config);
  await run(engine, before - (before >> 1));
  const checkpoint = await engine.checkpoint();
  const files = torchProject(
    {
      id: 'lab',
      config,
      tokens: data.model.tokens,
      inputDim: data.model.inputDim,
      checkpoint,
      data: { name: dataset.name, fingerprint: fingerprint(dataset) },
      backend: 'wasm',
      engine: 'composed',
      versions: { app: '', tfjs: tf.version_core },
      savedMs: 0,
    },
    wholeData(data),
    { address: '', language: 'en' },
  );
  const archive = await zipArchive(files, Date.UTC(2026, 0), async () => {});
  const expected = writeSafetensors(Object.entries(await takenApart({ ...options, config }, checkpoint)));
  const losses = await run(engine, after);
  engine.dispose();
  return {
    archive: base64(new Uint8Array(await archive.arrayBuffer())),
    expected: base64(expected),
    losses,
  };
}

async function run(engine: Engine, count: number): Promise<LossPoint[]> {
  const points: LossPoint[] = [];
  while (points.length < count) points.push(...(await engine.run(Math.min(engine.mostSteps, count - points.length))));
  return points;
}

/** What the step after `checkpoint` sees and makes of it. */
async function takenApart(options: EngineOptions, { step, state }: Checkpoint): Promise<Record<string, Frame>> {
  const { model, config, train, trainCount } = options;
  const tensors = tf.tidy(() => {
    const data = tf.tensor2d(train, [trainCount, model.tokens * model.inputDim]);
    const indices = createBatcher(config.seed, trainCount, config.batchSize).indices(step);
    const batch = tf.reshape<tf.Rank.R3>(tf.gather(data, tf.tensor1d(indices, 'int32')), [
      -1,
      model.tokens,
      model.inputDim,
    ]);
    const inputs = stepInputs(model, config, batch, step);
    const parameters = splitParameters(model, tf.tensor1d(state.slice(0, state.length / 3)));
    const named = namedParameters(model, parameters);
    const { h, code, xhat, weights } = forward(model, named, inputs.x, inputs.dropout);
    const { gradients } = lossesAndGradients(model, config, parameters, inputs);
    const grads = Object.fromEntries(
      named.entries.map(([name, parameter], i) => [`grad/${name}`, gradients[i] ?? tf.zerosLike(parameter)]),
    );
    return { x: inputs.x, h, code, xhat, ...(weights ? { attention: weights } : {}), ...grads };
  });
  const frames: Record<string, Frame> = {};
  for (const [name, tensor] of Object.entries<tf.Tensor>(tensors)) {
    frames[name] = { shape: tensor.shape, data: new Float32Array(await tensor.data()) };
  }
  tf.dispose(tensors);
  return frames;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
