/** The embedding worker: lays the codes it is sent out in the plane, telling how far it is. One order a worker; ending it cancels. */

import { buffersOf } from '../lib/buffersOf';
import type { EmbeddingCommand, EmbeddingEvent } from '../protocol/embedding';
import { umapLayout } from './umap';

/** Least time between two reports. */
const REPORT_MS = 100;

self.onmessage = ({ data: { codes, seed } }: MessageEvent<EmbeddingCommand>) => {
  try {
    const layout = umapLayout(codes, seed);
    emit({ type: 'progress', done: 0, of: layout.epochs });
    let reported = performance.now();
    for (let done = 0; done < layout.epochs; ) {
      done = layout.step();
      if (performance.now() - reported < REPORT_MS) continue;
      reported = performance.now();
      emit({ type: 'progress', done, of: layout.epochs });
    }
    emit({ type: 'embedded', points: layout.points() });
  } catch (error) {
    emit({ type: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
};

function emit(event: EmbeddingEvent): void {
  self.postMessage(event, { transfer: buffersOf(event) });
}
