/** What to do when a worker is lost: another one at once, then one on the next backend after ever longer waits, then leave it to the person. Pure. */

import type { BackendName } from '../config/settings';

/** What a lost worker has run on. */
export interface LostOn {
  /** That of tfjs; null where none was chosen yet. */
  readonly backend: BackendName | null;
  /** Whether the fused engine took the steps, on WebGPU wherever tfjs is. */
  readonly fused: boolean;
}

export interface Recovery {
  /** How long to wait before the next worker. */
  readonly delayMs: number;
  /** What it runs on; null for the same as before. */
  readonly backend: BackendName | null;
}

/** Losses further apart than this have nothing to do with each other. */
const relatedMs = 30_000;
const firstDelayMs = 500;
/** What fails is followed by what asks less of the machine. */
const order: readonly BackendName[] = ['webgpu', 'webgl', 'wasm', 'cpu'];

/** Plans for one loss after another, given the time of each in milliseconds; null: nothing is left to try. */
export function createRecoveryPlan(): { next(nowMs: number, on: LostOn): Recovery | null } {
  let losses: number[] = [];
  /** Place in the order of what was last resorted to. */
  let tried = -1;
  return {
    next(nowMs, { backend, fused }) {
      losses = [...losses.filter((atMs) => nowMs - atMs < relatedMs), nowMs];
      if (losses.length === 1) {
        tried = -1;
        return { delayMs: 0, backend: null };
      }
      // Where only the training was on the GPU, tfjs' own backend is there to take it.
      const place =
        backend === null ? order.indexOf('webgl') : order.indexOf(backend) - (fused && backend !== 'webgpu' ? 1 : 0);
      tried = Math.max(place, tried) + 1;
      const resort = order[tried];
      return resort ? { delayMs: firstDelayMs * 2 ** (losses.length - 2), backend: resort } : null;
    },
  };
}
