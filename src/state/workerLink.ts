/** The page's one door to the engine: starts its worker and passes messages both ways. Knows no message's meaning. */

import type { Command, Event as WorkerEvent } from '../protocol';

/** A running worker. */
export interface WorkerLink {
  send(command: Command): void;
  /** Ends the worker at once; nothing comes from it any more. */
  end(): void;
}

/** Starts a worker; `onCrash` tells why it died, in the browser's words; they are empty where it has none. */
export type OpenWorker = (onEvent: (event: WorkerEvent) => void, onCrash: (detail: string) => void) => WorkerLink;
