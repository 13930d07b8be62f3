/** The data files a person opened: asks the worker to read them, and hands them to its successor. Knows no run. */

import type { Command, DataInfo, Problem, ReadOptions } from '../protocol';
import type { RunStore } from './runStore';

export interface DataFiles {
  /** Asks for `files` to be read, as told or as guessed; the worker answers with `data-opened` or `data-rejected`. */
  open(files: readonly File[], reading: ReadOptions | null): void;
  /** Asks for files that a kept run was trained on, as if they had been open before. */
  adopt(files: readonly File[], reading: ReadOptions | null): void;
  /** Asks a new worker for all that its predecessor had read or was reading. */
  resend(): void;
  /** Whether files that were read before are still on their way to a new worker. */
  readonly reopening: boolean;
  /** The worker's answers, in the order of the requests. */
  accepted(data: DataInfo, reading: ReadOptions): void;
  refused(problem: Problem): void;
}

export interface DataFilesParts {
  readonly runStore: RunStore;
  send(command: Command): void;
  /** Files have been read, whether or not they were open before. */
  onRead(data: DataInfo): void;
  /** Files that were not open before have been read. */
  onNew(): void;
  /** A new worker has read, or refused, what its predecessor had read. */
  onReopened(ok: boolean): void;
}

interface Request {
  readonly files: readonly File[];
  readonly reading: ReadOptions | null;
  readonly again: boolean;
}

/** No file is open at first. */
export function createDataFiles({ runStore, send, onRead, onNew, onReopened }: DataFilesParts): DataFiles {
  let opened: Omit<Request, 'again'> | null = null;
  let requests: readonly Request[] = [];

  const ask = (request: Request) => send({ type: 'open-data', files: [...request.files], reading: request.reading });
  const answered = () => {
    const [request, ...rest] = requests;
    requests = rest;
    runStore.setState({ openingFile: rest.some((each) => !each.again) });
    return request;
  };

  return {
    open(files, reading) {
      if (files.length === 0) return;
      const request = { files, reading, again: false };
      requests = [...requests, request];
      runStore.setState({ openingFile: true, dataProblem: null });
      ask(request);
    },
    adopt(files, reading) {
      opened = { files, reading };
      const request = { ...opened, again: true };
      requests = [...requests, request];
      ask(request);
    },
    resend() {
      const again = opened ? [{ ...opened, again: true }] : [];
      requests = [...again, ...requests.filter((request) => !request.again)];
      requests.forEach(ask);
    },
    get reopening() {
      return requests.some((request) => request.again);
    },
    accepted(data, reading) {
      const request = answered();
      if (!request) return;
      opened = { files: request.files, reading };
      runStore.setState({ openedFile: data.name, openedFiles: request.files, openedReading: reading });
      onRead(data);
      if (request.again) onReopened(true);
      else onNew();
    },
    refused(problem) {
      const request = answered();
      runStore.setState({ dataProblem: problem });
      if (!request?.again) return;
      opened = null;
      runStore.setState({ openedFile: null, openedFiles: [], openedReading: null });
      onReopened(false);
    },
  };
}
