/** A peer's worker: counts WebGPU calls from before its library is loaded, then takes steps as asked. One peer a worker. */

import { countGpu, countsPerStep } from './counters';
import type { Answer, Request } from './messages';
import type { Peer } from './peers/peer';
import { peers } from './peers/registry';
import { createScriptClock } from './scriptClock';

const now = () => performance.now();
const clock = createScriptClock(now, queueMicrotask);
const gpu = countGpu(globalThis, clock.running);
let running: Peer | null = null;

function peer(): Peer {
  if (!running) throw new Error('the peer has not been started');
  return running;
}

async function answer(request: Request): Promise<Answer> {
  switch (request.type) {
    case 'start': {
      const entry = peers[request.peer];
      // libraries look for this to decide whether they have threads
      if (!entry.threads) Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
      const startedMs = now();
      running = await entry.init(request.workload);
      return { type: 'started', startMs: now() - startedMs };
    }
    case 'step': {
      const [counts, scriptMs, startedMs] = [gpu.counts(), clock.readMs(), now()];
      clock.running();
      const loss = await peer().step(request.count);
      const wallMs = now() - startedMs;
      const stretch = {
        steps: request.count,
        wallMs,
        scriptMs: clock.readMs() - scriptMs,
        loss,
        counts: countsPerStep(counts, gpu.counts(), request.count),
      };
      return { type: 'stepped', stretch };
    }
    case 'tune':
      return { type: 'tuned', choice: (await peer().tune?.()) ?? null };
    case 'peak':
      return { type: 'peak', bytes: gpu.takePeakBytes() };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const reply = await answer(data).catch(
    (error: unknown): Answer => ({ type: 'failed', problem: error instanceof Error ? error.message : String(error) }),
  );
  self.postMessage(reply);
});
