/** What the benchmark asks of every competitor. */

import type { Workload } from '../workload';

/** One training run, ready to take its first step. It lives in a worker of its own. */
export interface Peer {
  /**
   * Takes `count` training steps and waits until they are done.
   * @returns the loss of the last of them, L before its update, read back to JavaScript
   */
  step(count: number): Promise<number>;
  /** Tries out how this library is used best, once it is warm. Says in a few words what it chose. May train on. */
  tune?(): Promise<string>;
  dispose(): void;
}

/** A competitor as it enters. */
export interface PeerEntry {
  readonly title: string;
  readonly backend: 'webgpu' | 'webgl' | 'wasm';
  /** Whether it may use the threads of a cross-origin isolated page, which a page on a static host is not. */
  readonly threads: boolean;
  /** Loads the library and makes everything ready. @throws where the backend does not work here */
  init(workload: Workload): Promise<Peer>;
}
