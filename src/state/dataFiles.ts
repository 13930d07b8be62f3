/** The data files a person opened: asks the worker to read them, and hands them to its successor. Knows no run. */

import type { Command, DataInfo, Problem } from '../protocol';
import type { RunStore } from './runStore';

export interface DataFiles {
  /** Asks for `files` to be read; the worker answers with `data-opened` or `data-rejected`. */
  open(files: readonly File[]): void;
  /** Asks for files that a kept run was trained on, as if they had been open before. */
  adopt(files: readonly File[]): void;
  /** Asks a new worker for all that its predecessor had read or was reading. */
  resend(): void;
  /** Whether files that were read before are still on their way to a new worker. */
  readonly reopening: boolean;
  /** The worker's answers, in the order of the requests. */
  accepted(data: DataInfo): void;
  refused(problem: Problem): void;
}

interface Parts {
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
  readonly again: boolean;
}

/** No file is open at first. */
export function createDataFiles({ runStore, send, onRead, onNew, onReopened }: Parts): DataFiles {
  let opened: readonly File[] = [];
  let requests: readonly Request[] = [];

  const ask = (request: Request) => send({ type: 'open-data', files: [...request.files] });
  const answered = () => {
    const [request, ...rest] = requests;
    requests = rest;
    runStore.setState({ openingFile: rest.some((each) => !each.again) });
    return request;
  };

  return {
    open(files) {
      if (files.length === 0) return;
      const request = { files, again: false };
      requests = [...requests, request];
      runStore.setState({ openingFile: true, dataProblem: null });
      ask(request);
    },
    adopt(files) {
      opened = files;
      const request = { files, again: true };
      requests = [...requests, request];
      ask(request);
    },
    resend() {
      const again = opened.length > 0 ? [{ files: opened, again: true }] : [];
      requests = [...again, ...requests.filter((request) => !request.again)];
      requests.forEach(ask);
    },
    get reopening() {
      return requests.some((request) => request.again);
    },
    accepted(data) {
      const request = answered();
      if (!request) return;
      opened = request.files;
      runStore.setState({ openedFile: data.name, openedFiles: opened });
      onRead(data);
      if (request.again) onReopened(true);
      else onNew();
    },
    refused(problem) {
      const request = answered();
      runStore.setState({ dataProblem: problem });
      if (!request?.again) return;
      opened = [];
      runStore.setState({ openedFile: null, openedFiles: [] });
      onReopened(false);
    },
  };
}
