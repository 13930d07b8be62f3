/** Who takes part. A new competitor is a file beside this one and a line here. */

import type { PeerEntry } from './peer';
import type { StockChoice } from './stockTfjs';

/** `init` of stock tfjs; libraries are loaded only when their worker wants them. */
const stock =
  (choice: StockChoice): PeerEntry['init'] =>
  async (workload) =>
    (await import('./stockTfjs')).initStock(workload, choice);

const jax =
  (backend: 'webgpu' | 'wasm'): PeerEntry['init'] =>
  async (workload) =>
    (await import('./jax')).initJax(workload, backend);

const composed =
  (backend: PeerEntry['backend']): PeerEntry['init'] =>
  async (workload) =>
    (await import('./engine')).initComposed(workload, backend);

const fused: PeerEntry['init'] = async (workload) => (await import('./fused')).initFused(workload);

/** A peer without threads. */
const peer = (title: string, backend: PeerEntry['backend'], init: PeerEntry['init']): PeerEntry => ({
  title,
  backend,
  init,
  threads: false,
});
const threaded = (entry: PeerEntry): PeerEntry => ({ ...entry, threads: true });

/** In the order in which they start. */
export const peers = {
  'tfjs-webgpu': peer('tfjs', 'webgpu', stock({ backend: 'webgpu', threads: false, packed: false })),
  'tfjs-webgpu-packed': peer('tfjs, packed QKV', 'webgpu', stock({ backend: 'webgpu', threads: false, packed: true })),
  'tfjs-webgl': peer('tfjs', 'webgl', stock({ backend: 'webgl', threads: false, packed: false })),
  'tfjs-wasm': peer('tfjs', 'wasm', stock({ backend: 'wasm', threads: false, packed: false })),
  'tfjs-wasm-packed': peer('tfjs, packed QKV', 'wasm', stock({ backend: 'wasm', threads: false, packed: true })),
  'tfjs-wasm-threads': threaded(
    peer('tfjs, packed QKV, threads', 'wasm', stock({ backend: 'wasm', threads: true, packed: true })),
  ),
  'jax-webgpu': peer('jax-js', 'webgpu', jax('webgpu')),
  'jax-wasm': peer('jax-js', 'wasm', jax('wasm')),
  'jax-wasm-threads': threaded(peer('jax-js, threads', 'wasm', jax('wasm'))),
  'composed-webgpu': peer('ours, composed', 'webgpu', composed('webgpu')),
  'fused-webgpu': peer('ours, fused', 'webgpu', fused),
  'composed-wasm': peer('ours, composed', 'wasm', composed('wasm')),
} as const satisfies Record<string, PeerEntry>;

export type PeerId = keyof typeof peers;

/** Whether `text` names a peer. */
export function isPeerId(text: string): text is PeerId {
  return Object.hasOwn(peers, text);
}

export const peerIds: readonly PeerId[] = Object.keys(peers).filter(isPeerId);
