/** A peer on its way through the benchmark: proves that it computes the same, finds its number of steps, is measured. Compares nothing. */

import type { GpuCounts } from './counters';
import type { Stretch } from './messages';
import type { PeerId } from './peers/registry';
import type { PeerWorker } from './peerWorker';
import { startPeer } from './peerWorker';
import type { Workload } from './workload';

/** A peer that has taken its first steps. */
export interface Entrant {
  readonly peer: PeerId;
  readonly worker: PeerWorker;
  /** The losses of its first steps. */
  readonly losses: readonly number[];
  readonly firstStepMs: number;
}

export interface ProofOptions {
  /** Steps to compare. */
  readonly steps: number;
  /** A slow peer is let off after this time, but not before `leastSteps`. */
  readonly patienceMs: number;
  readonly leastSteps: number;
}

/** Starts a peer and takes its first steps one by one. @throws where it does not work here */
export async function enter(peer: PeerId, workload: Workload, options: ProofOptions): Promise<Entrant> {
  const { worker, startMs } = await startPeer(peer, workload);
  try {
    const losses: number[] = [];
    let spentMs = 0;
    let firstStepMs = 0;
    while (losses.length < options.steps && (losses.length < options.leastSteps || spentMs < options.patienceMs)) {
      const { loss, wallMs } = await worker.step(1);
      if (losses.length === 0) firstStepMs = startMs + wallMs;
      losses.push(loss);
      spentMs += wallMs;
    }
    return { peer, worker, losses, firstStepMs };
  } catch (error) {
    worker.end();
    throw error;
  }
}

/** The fewest steps a round may have, and the most. */
const LEAST_STEPS = 2;
const MOST_STEPS = 4096;

/** How many steps last about `roundMs`. Warms the peer up with as many, so that what follows is its steady state. */
export async function stepsPerRound(worker: Pick<PeerWorker, 'step'>, roundMs: number): Promise<number> {
  let count = LEAST_STEPS;
  for (;;) {
    const { wallMs } = await worker.step(count);
    const wanted = Math.round((count * roundMs) / wallMs);
    if (wallMs > roundMs / 4 || count >= MOST_STEPS) return Math.min(MOST_STEPS, Math.max(LEAST_STEPS, wanted));
    count = Math.min(MOST_STEPS, 4 * count);
  }
}

/** Milliseconds of a step in each of several stretches. */
export function stepTimes(stretches: readonly Stretch[]): number[] {
  return stretches.map(({ wallMs, steps }) => wallMs / steps);
}

/** A step's share of the counts, over all stretches: they are of the same length, so their mean. */
export function meanCounts(stretches: readonly Stretch[]): GpuCounts {
  const mean = (key: keyof GpuCounts) =>
    stretches.reduce((sum, { counts }) => sum + counts[key], 0) / Math.max(1, stretches.length);
  return {
    dispatches: mean('dispatches'),
    submits: mean('submits'),
    buffers: mean('buffers'),
    bindGroups: mean('bindGroups'),
    uploadedBytes: mean('uploadedBytes'),
    readBackBytes: mean('readBackBytes'),
  };
}
