/** The peers that are the program's own engines, through the interface that the session uses. */

import { startBackend } from '../../src/engine/backend';
import { createComposedEngine } from '../../src/engine/composed/composedEngine';
import type { Engine } from '../../src/engine/engine';
import type { Workload } from '../workload';
import type { Peer, PeerEntry } from './peer';

/** An engine as a peer. It reads every step's loss back, which the others do not. */
export function enginePeer(engine: Engine): Peer {
  return {
    async step(count) {
      let last = Number.NaN;
      for (let done = 0; done < count; done += engine.mostSteps) {
        const points = await engine.run(Math.min(engine.mostSteps, count - done));
        last = points.at(-1)?.loss ?? Number.NaN;
      }
      return last;
    },
    dispose: () => engine.dispose(),
  };
}

export async function initComposed(workload: Workload, backend: PeerEntry['backend']): Promise<Peer> {
  await startBackend(backend);
  return enginePeer(createComposedEngine({ ...workload, resume: null }));
}
