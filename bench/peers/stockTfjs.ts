/** The peer that most people would write: tfjs with a variable a parameter and its own Adam. */

import threadedWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { createBatcher } from '../../src/data/batches';
import { startBackend } from '../../src/engine/backend';
import type { Workload } from '../workload';
import type { Peer, PeerEntry } from './peer';
import { createStockModel } from './stockModel';

export interface StockChoice {
  readonly backend: PeerEntry['backend'];
  readonly threads: boolean;
  /** One matrix product for q, k and v instead of three. */
  readonly packed: boolean;
}

/** Adam's constants, those of the program and of PyTorch. */
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** Starts tfjs as its manual says. WebGPU on the device that tfjs opens for itself. */
async function startStock({ backend, threads }: StockChoice): Promise<void> {
  if (backend === 'webgpu') {
    await import('@tensorflow/tfjs-backend-webgpu');
  } else if (threads) {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', true);
    setWasmPaths({
      'tfjs-backend-wasm-threaded-simd.wasm': threadedWasmUrl,
      // must be named, are never loaded
      'tfjs-backend-wasm-simd.wasm': threadedWasmUrl,
      'tfjs-backend-wasm.wasm': threadedWasmUrl,
    });
  } else {
    await startBackend(backend);
    return;
  }
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs could not start ${backend}`);
  await tf.ready();
}

export async function initStock(workload: Workload, choice: StockChoice): Promise<Peer> {
  await startStock(choice);
  const { model, config, train, trainCount } = workload;
  const stock = createStockModel(workload, choice.packed);
  const data = tf.tensor2d(train, [trainCount, model.tokens * model.inputDim]);
  const batcher = createBatcher(config.seed, trainCount, config.batchSize);
  const optimiser = tf.train.adam(config.learningRate, BETA1, BETA2, EPSILON);
  let step = 0;
  const loss = () => {
    const indices = tf.tensor1d(batcher.indices(step), 'int32');
    return stock.loss(tf.reshape(tf.gather(data, indices), [-1, model.tokens, model.inputDim]));
  };
  return {
    async step(count) {
      let cost: tf.Scalar | null = null;
      for (let i = 1; i <= count; i++) {
        cost = optimiser.minimize(loss, i === count, stock.variables);
        step += 1;
      }
      if (!cost) throw new Error('no step was taken');
      const [value] = await cost.data();
      cost.dispose();
      return value ?? Number.NaN;
    },
    dispose() {
      optimiser.dispose();
      data.dispose();
      tf.dispose(stock.variables);
    },
  };
}
