/** Sets up tfjs on one backend. Backends are imported only when wanted; which one to want is `chooseBackend`'s. */

import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import wasmSimdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import type { BackendName } from '../config/settings';
import { adapterName, sharedGpu } from './gpuDevice';

export interface StartedBackend {
  readonly name: BackendName;
  /** The adapter or renderer, as it names itself; empty where there is none to name. */
  readonly adapter: string;
  /** Settles when the GPU is lost; never on a CPU. */
  readonly lost: Promise<string>;
  /** On WebGPU: hands what tfjs has recorded to the GPU, so that what others submit comes after it. */
  readonly flush: (() => void) | null;
}

const NEVER = new Promise<string>(() => {});

/** Makes `name` the tfjs backend. @throws if it does not work here */
export async function startBackend(name: BackendName): Promise<StartedBackend> {
  switch (name) {
    case 'webgpu':
      return startWebGpu();
    case 'webgl':
      return startWebGl();
    case 'wasm':
      return startWasm();
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      await activate('cpu');
      return { name, adapter: '', lost: NEVER, flush: null };
  }
}

async function activate(name: BackendName): Promise<void> {
  if (!(await tf.setBackend(name))) throw new Error(`tfjs could not start ${name}`);
  await tf.ready();
}

async function startWebGpu(): Promise<StartedBackend> {
  const gpu = await sharedGpu();
  if (!gpu) throw new Error('no WebGPU adapter');
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  const { device, info } = gpu;
  const backend = new WebGPUBackend(device, info);
  // Register our device in place of the one tfjs would open: it asks for lower limits and hides its loss.
  if (tf.findBackendFactory('webgpu')) tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => backend, 3);
  await activate('webgpu');
  const flush = () => {
    backend.ensureCommandEncoderReady();
    backend.endComputePassEncoder();
    backend.submitQueue();
  };
  return { name: 'webgpu', adapter: adapterName(info), lost: device.lost.then(({ message }) => message), flush };
}

async function startWebGl(): Promise<StartedBackend> {
  await import('@tensorflow/tfjs-backend-webgl');
  await activate('webgl');
  if (!tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) throw new Error('WebGL cannot render to 32-bit floats here');
  return { name: 'webgl', adapter: webGlRenderer(), lost: NEVER, flush: null };
}

async function startWasm(): Promise<StartedBackend> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  // One thread: threads need cross-origin isolation and blob scripts, and showed no gain.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmUrl,
    'tfjs-backend-wasm-simd.wasm': wasmSimdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': wasmSimdUrl, // must be named, is never loaded
  });
  await activate('wasm');
  return { name: 'wasm', adapter: '', lost: NEVER, flush: null };
}

/** What WebGL says it draws with; empty where there is no WebGL. */
export function webGlRenderer(): string {
  if (typeof OffscreenCanvas === 'undefined') return '';
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return '';
  const debug = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(debug ? debug.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return renderer;
}
