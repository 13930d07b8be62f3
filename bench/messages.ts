/** What the page and a peer's worker say to each other: one request at a time, one answer each. Types alone. */

import type { GpuCounts } from './counters';
import type { PeerId } from './peers/registry';
import type { Workload } from './workload';

export type Request =
  | { type: 'start'; peer: PeerId; workload: Workload }
  | { type: 'step'; count: number }
  | { type: 'tune' }
  | { type: 'peak' };

/** A stretch of training as measured in the worker. */
export interface Stretch {
  readonly steps: number;
  /** From the call until the last step's loss has been read back. */
  readonly wallMs: number;
  /** JavaScript alone, see scriptClock. */
  readonly scriptMs: number;
  /** Loss of the last step. */
  readonly loss: number;
  /** A step's share. */
  readonly counts: GpuCounts;
}

export type Answer =
  | { type: 'started'; startMs: number }
  | { type: 'stepped'; stretch: Stretch }
  | { type: 'tuned'; choice: string | null }
  | { type: 'peak'; bytes: number }
  | { type: 'failed'; problem: string };
