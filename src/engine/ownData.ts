/** The person's own data on the worker's side: looks into files, and holds the data set that is open. Knows no run. */

import { DataError } from '../data/dataError';
import type { Dataset } from '../data/dataset';
import { fingerprint } from '../data/fingerprint';
import type { DecodePicture } from '../data/pictures';
import { previewOf } from '../data/previewOf';
import { understandFiles } from '../data/understandFiles';
import type { Understood } from '../data/understood';
import { buffersOf } from '../lib/buffersOf';
import { createSerial } from '../lib/serial';
import type { AskedReading, DataInfo, Event, Problem, ReadOptions } from '../protocol';

export interface OwnData {
  /** The data set that is open, if one is. */
  readonly opened: Dataset | undefined;
  /** Answered by `data-opened` or `data-rejected`. What was open stays open where the files cannot be read. */
  open(files: readonly File[], reading: ReadOptions | null): Promise<void>;
  /** Answered by `data-understood` or `data-not-understood`, unless a later one is asked for before its turn. No files: forgets the last ones. */
  inspect(id: number, files: readonly File[], asked: AskedReading | null): Promise<void>;
}

interface Parts {
  emit(event: Event, transfer?: Transferable[]): void;
  readonly decode: DecodePicture;
}

/** No data set is open at first. */
export function createOwnData({ emit, decode }: Parts): OwnData {
  const serial = createSerial();
  let opened: Dataset | undefined;
  /** What was looked into last, so that using it does not mean reading it again. */
  let looked: { key: string; understood: Understood } | undefined;
  let newest = -1;

  return {
    get opened() {
      return opened;
    },
    async open(files, reading) {
      try {
        const known = looked?.key === keyOf(files, reading) ? looked.understood : null;
        const understood = known ?? (await understandFiles(files, reading, decode));
        looked = undefined;
        opened = understood.data;
        emit({ type: 'data-opened', data: dataInfo(opened), reading: understood.reading });
      } catch (error) {
        emit({ type: 'data-rejected', problem: problemOf(error) });
      }
    },
    async inspect(id, files, asked) {
      newest = id;
      await serial(async () => {
        if (id !== newest) return;
        looked = undefined;
        if (files.length === 0) return;
        try {
          const understood = await understandFiles(files, asked, decode);
          looked = { key: keyOf(files, understood.reading), understood };
          const preview = previewOf(understood);
          emit({ type: 'data-understood', id, preview }, buffersOf(preview));
        } catch (error) {
          emit({ type: 'data-not-understood', id, problem: problemOf(error) });
        }
      });
    },
  };
}

/** What is known of a data set without its values. */
export function dataInfo(dataset: Dataset): DataInfo {
  const { values, labels, factors, ...facts } = dataset;
  return { ...facts, labelled: labels !== null, fingerprint: fingerprint(dataset) };
}

/** Tells files and how they are read from all others that may be looked into beside them. */
function keyOf(files: readonly File[], reading: ReadOptions | null): string {
  return JSON.stringify([reading, files.map(({ name, size, lastModified }) => [name, size, lastModified])]);
}

function problemOf(error: unknown): Problem {
  if (error instanceof DataError) return error.problem;
  return { code: 'crashed', facts: { detail: error instanceof Error ? error.message : String(error) } };
}
