/** The only place that knows where the embedding worker lies: one worker for each order, ended when it is done or called off. */

import type { EmbeddingCommand, EmbeddingEvent } from '../protocol/embedding';

/** Has the codes laid out in a worker of its own; `tell` hears of progress and the end, until the returned function calls it off. */
export function startEmbedding(command: EmbeddingCommand, tell: (event: EmbeddingEvent) => void): () => void {
  const worker = new Worker(new URL('../embedding/worker.ts', import.meta.url), { type: 'module' });
  const fail = (detail: string) => {
    worker.terminate();
    tell({ type: 'failed', detail });
  };
  worker.onmessage = ({ data }: MessageEvent<EmbeddingEvent>) => {
    if (data.type !== 'progress') worker.terminate();
    tell(data);
  };
  worker.onerror = (event) => fail(event.message || 'worker');
  worker.onmessageerror = () => fail('message');
  worker.postMessage(command);
  return () => worker.terminate();
}
