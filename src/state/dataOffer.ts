/** Data files on their way: the worker looks into them, the person sees what was understood, corrects it, and uses it or not. Knows no run. */

import type { AskedReading, Command, DataPreview, Problem, ReadOptions } from '../protocol';
import type { RunStore } from './runStore';

/** Files that a person has brought, and how far they have got. */
export interface DataOffer {
  /** Whether the dialog is open. Files from a button or a drop stay behind the scenes until they are understood. */
  readonly shown: boolean;
  /** None while the person has yet to bring some. */
  readonly files: readonly File[];
  /** How they are to be read; what is left open is guessed. */
  readonly asked: AskedReading | null;
  /** The worker looks into them. */
  readonly busy: boolean;
  /** What was understood last; it stays while other options are tried. */
  readonly preview: DataPreview | null;
  /** Why the files cannot be read like this. */
  readonly problem: Problem | null;
}

export interface DataOffers {
  /** Opens the dialog, for the person to bring data. */
  show(): void;
  /** Has `files` looked into. */
  bring(files: readonly File[]): void;
  /** Has the same files looked into once more, with other options. */
  ask(asked: AskedReading): void;
  /** Takes the files into use as the preview shows them; without one nothing happens. */
  use(): void;
  /** Back to bringing data, with the dialog still open. */
  back(): void;
  /** Forgets the files. */
  close(): void;
}

interface Parts {
  readonly runStore: RunStore;
  send(command: Command): void;
  /** Sees to it that there is a worker to ask. */
  workerIsThere(): void;
  use(files: readonly File[], reading: ReadOptions | null): void;
}

/** What the trainer hands on from the worker, besides what the page may ask for. */
interface FromWorker {
  understood(id: number, preview: DataPreview): void;
  refused(id: number, problem: Problem): void;
  /** Asks a new worker for what its predecessor was asked. */
  resend(): void;
}

const none: DataOffer = { shown: false, files: [], asked: null, busy: false, preview: null, problem: null };

/** Nothing is offered at first. */
export function createDataOffers({ runStore, send, workerIsThere, use }: Parts): DataOffers & FromWorker {
  let id = 0;
  const offer = () => runStore.getState().offer;
  const change = (part: Partial<DataOffer>) => runStore.setState({ offer: { ...(offer() ?? none), ...part } });

  function inspect() {
    const { files = [], asked = null } = offer() ?? none;
    id += 1;
    send({ type: 'inspect-data', id, files: [...files], asked });
  }
  /** The answer to what was asked last, if it still matters. */
  const isAwaited = (answered: number) => answered === id && offer()?.busy === true;

  return {
    show() {
      runStore.setState({ dataProblem: null });
      change({ shown: true });
    },
    bring(files) {
      if (files.length === 0) return;
      workerIsThere();
      runStore.setState({ openingFile: true, dataProblem: null });
      change({ ...none, shown: offer()?.shown ?? false, files, busy: true });
      inspect();
    },
    ask(asked) {
      if (!offer()) return;
      workerIsThere();
      change({ asked, busy: true, problem: null });
      inspect();
    },
    use() {
      const { files = [], preview, busy, problem } = offer() ?? none;
      if (!preview || busy || problem) return;
      runStore.setState({ offer: null });
      workerIsThere();
      use(files, preview.reading);
    },
    back: () => change({ ...none, shown: true }),
    close() {
      const { files = [] } = offer() ?? none;
      runStore.setState({ offer: null, openingFile: false });
      if (files.length > 0) inspect();
    },
    understood(answered, preview) {
      if (!isAwaited(answered)) return;
      runStore.setState({ openingFile: false });
      change({ shown: true, busy: false, preview, problem: null });
    },
    refused(answered, problem) {
      if (!isAwaited(answered)) return;
      runStore.setState({ openingFile: false });
      if (offer()?.shown) change({ busy: false, problem });
      else runStore.setState({ offer: null, dataProblem: problem });
    },
    resend() {
      if (offer()?.busy) inspect();
    },
  };
}
