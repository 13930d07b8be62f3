/** The one worker that is listened to: what an ended one still says falls away. Knows no message's meaning. */

import type { Command, Event as WorkerEvent } from '../protocol';
import type { OpenWorker, WorkerLink } from './workerLink';

export interface PresentWorker {
  /** Whether there is one. */
  readonly isThere: boolean;
  open(): void;
  /** Nothing is sent where there is none. */
  send(command: Command): void;
  close(): void;
}

/** @param crashed tells why the worker died, in the browser's words if it has any */
export function createPresentWorker(
  openWorker: OpenWorker,
  heard: (event: WorkerEvent) => void,
  crashed: (detail: string) => void,
): PresentWorker {
  let link: WorkerLink | null = null;
  return {
    get isThere() {
      return link !== null;
    },
    open() {
      const opened = openWorker(
        (event) => link === opened && heard(event),
        (detail) => link === opened && crashed(detail),
      );
      link = opened;
    },
    send: (command) => link?.send(command),
    close() {
      link?.end();
      link = null;
    },
  };
}
