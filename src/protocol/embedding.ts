/** What page and embedding worker say to each other. Types alone. */

import type { Frame } from './frame';

/** Page → worker, once: lay these codes out in the plane. */
export interface EmbeddingCommand {
  readonly codes: Frame; // [N, F]
  readonly seed: number;
}

/** Worker → page: progress now and then, at the end the points or why there are none. */
export type EmbeddingEvent =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'embedded'; readonly points: Frame } // [N, 2]
  | { readonly type: 'failed'; readonly detail: string };
