/** The page's side of a peer's worker. Knows no library. */

import type { Answer, Request, Stretch } from './messages';
import type { PeerId } from './peers/registry';
import type { Workload } from './workload';

/** A peer at work in a worker of its own. Every method fails where the worker fails, or is silent for too long. */
export interface PeerWorker {
  /** Takes `count` steps. */
  step(count: number): Promise<Stretch>;
  /** Lets the peer choose how it is used best; null where there is nothing to choose. */
  tune(): Promise<string | null>;
  /** The most GPU bytes it held at one time since this was last called. */
  takePeakGpuBytes(): Promise<number>;
  /** Ends the worker, and with it all that it holds. */
  end(): void;
}

/** A step of the slowest peer takes seconds; whoever says nothing for as long as this hangs. */
const PATIENCE_MS = 600_000;

/** Starts `peer`. @returns it, and how long loading the library and making ready took @throws where it does not work here */
export async function startPeer(peer: PeerId, workload: Workload): Promise<{ worker: PeerWorker; startMs: number }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const ask = <Type extends Answer['type']>(request: Request, type: Type) =>
    new Promise<Extract<Answer, { type: Type }>>((resolve, reject) => {
      const silence = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
      const isExpected = (answer: Answer): answer is Extract<Answer, { type: Type }> => answer.type === type;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        clearTimeout(silence);
        if (isExpected(data)) resolve(data);
        else reject(new Error(data.type === 'failed' ? data.problem : `an unexpected answer: ${data.type}`));
      };
      worker.onerror = ({ message }) => {
        clearTimeout(silence);
        reject(new Error(message || 'the worker failed'));
      };
      worker.postMessage(request);
    });
  try {
    const { startMs } = await ask({ type: 'start', peer, workload }, 'started');
    return {
      startMs,
      worker: {
        step: async (count) => (await ask({ type: 'step', count }, 'stepped')).stretch,
        tune: async () => (await ask({ type: 'tune' }, 'tuned')).choice,
        takePeakGpuBytes: async () => (await ask({ type: 'peak' }, 'peak')).bytes,
        end: () => worker.terminate(),
      },
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
