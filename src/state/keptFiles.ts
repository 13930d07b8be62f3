/** Files of the present run, out and in: saved runs, weights, curves, receipts. Knows trainer and stores, no button and no sentence. */

import { modelConfig } from '../config/modelConfig';
import { FileError } from '../io/fileError';
import { metricsCsv } from '../io/metricsCsv';
import { readRunFile } from '../io/readRunFile';
import { type Receipt, readReceipt, receiptOf, writeReceipt } from '../io/receipt';
import type { OwnData } from '../io/runFile';
import { readWeights, writeWeights } from '../io/weightsFile';
import { writeRunFile } from '../io/writeRunFile';
import type { RunRecord } from '../protocol';
import type { ConfigStore } from './configStore';
import { type FileKind, fileKind } from './fileKind';
import type { FileStore } from './fileStore';
import { freshRecord } from './freshRecord';
import { withSnapshot } from './history';
import { openRecord } from './openRecord';
import type { ReceiptChecks } from './receiptCheck';
import type { RunStore } from './runStore';
import type { Trainer } from './trainerContract';

const megabyte = 2 ** 20;
/** Earlier states take no more of a file than this. */
const snapshotLimits = { bytes: 16 * megabyte, count: 240 };
/** Larger files are not read: two data files of the largest size, and what belongs to a run. */
const limitMb: Readonly<Record<FileKind, number>> = { run: 600, weights: 256, receipt: 1 };

export type { Receipt };

/** A file to hand to the person. */
export interface SavedFile {
  readonly name: string;
  readonly parts: readonly (Uint8Array<ArrayBuffer> | string)[];
  readonly type: string;
}

export interface KeptFiles {
  /** The present run as it stands now, whole; null while there is none. */
  saveRun(): Promise<SavedFile | null>;
  saveWeights(): Promise<SavedFile | null>;
  saveCurves(): Promise<SavedFile | null>;
  /** What the present run is held against. @param place address of the page without its query string */
  receipt(place: string): Promise<Receipt | null>;
  saveReceipt(place: string): Promise<SavedFile | null>;
  /** Opens a file that this page has written; what it is shows by itself. The present run stays until it was read whole and found good. */
  open(file: File): Promise<void>;
  /** Opens the one of `files` that this page has written; false where they are data. */
  openIfKept(files: readonly File[]): Promise<boolean>;
}

interface Parts {
  readonly trainer: Trainer;
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly fileStore: FileStore;
  readonly checks: ReceiptChecks;
}

export function createKeptFiles(page: Parts): KeptFiles {
  const { trainer, configStore, runStore, fileStore, checks } = page;

  /** Does `task` with what there is to do with files; why it could not be done is news. */
  async function busily<T>(task: () => Promise<T>): Promise<T | null> {
    fileStore.setState({ busy: true, news: null });
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      fileStore.setState({ news: { kind: 'problem', problem: error.problem } });
      return null;
    } finally {
      fileStore.setState({ busy: false });
    }
  }

  /** `make` of the run as it stands now. */
  const saved = (make: (record: RunRecord) => Promise<SavedFile> | SavedFile) =>
    busily(async () => {
      const record = await freshRecord(page);
      return record && make(record);
    });

  /** The model that the page trains. */
  function presentModel() {
    const { info } = runStore.getState();
    return info && modelConfig(configStore.getState().config, info.tokens, info.inputDim);
  }

  const openers: Readonly<Record<FileKind, (file: File) => Promise<void>>> = {
    async run(file) {
      const { record, own } = readRunFile(await bytesOf(file, 'run'), file.name);
      await openRecord(page, record, own, file.name);
      checks.stop();
      const { checkpoint, backend, engine, savedMs, data } = record;
      const told = { file: file.name, step: checkpoint.step, backend, engine, savedMs, fingerprint: data.fingerprint };
      fileStore.setState({ news: { kind: 'opened', ...told } });
    },
    async weights(file) {
      const model = presentModel();
      if (!model) return;
      const state = readWeights(model, await bytesOf(file, 'weights'), file.name);
      checks.stop();
      trainer.begin(state);
      fileStore.setState({ news: { kind: 'weights', file: file.name } });
    },
    async receipt(file) {
      const text = new TextDecoder().decode(await bytesOf(file, 'receipt'));
      const receipt = readReceipt(text, file.name);
      const { openedFile } = runStore.getState();
      if (new URLSearchParams(receipt.search).get('data') === 'file' && openedFile === null) {
        throw new FileError('receipt-data', { data: receipt.data.name });
      }
      checks.start(receipt, file.name);
    },
  };

  const files: KeptFiles = {
    saveRun: () =>
      saved(async (record) => {
        const { own, without } = await ownDataOf(record, runStore);
        const thinned = { ...record, snapshots: withinLimits(record) };
        const name = `${fileName(record)}.aae`;
        const bytes = writeRunFile({ record: thinned, own });
        fileStore.setState({ news: { kind: 'saved', file: name, step: record.checkpoint.step, without } });
        return { name, parts: [bytes], type: 'application/zip' };
      }),
    saveWeights: () =>
      saved((record) => {
        const model = modelConfig(record.config, record.tokens, record.inputDim);
        const bytes = writeWeights(model, record.checkpoint.state, { step: String(record.checkpoint.step) });
        return { name: `${fileName(record)}.safetensors`, parts: [bytes], type: 'application/octet-stream' };
      }),
    saveCurves: () =>
      saved((record) => {
        const text = metricsCsv(record.curves, runStore.getState().info?.stepsPerEpoch ?? null);
        return { name: `${fileName(record)}-curves-thinned.csv`, parts: [text], type: 'text/csv' };
      }),
    async receipt(place) {
      const record = await freshRecord(page);
      return record && receiptOf(record, place);
    },
    saveReceipt: (place) =>
      saved((record) => {
        const text = writeReceipt(receiptOf(record, place));
        return { name: `${fileName(record)}-receipt.json`, parts: [text], type: 'application/json' };
      }),
    open: async (file) => {
      await busily(async () => openers[(await fileKind(file)) ?? 'run'](file));
    },
    async openIfKept(list) {
      const [file, ...more] = list;
      const kind = file && more.length === 0 ? await fileKind(file) : null;
      if (!file || !kind) return false;
      await busily(() => openers[kind](file));
      return true;
    },
  };
  return files;
}

async function bytesOf(file: File, kind: FileKind): Promise<Uint8Array<ArrayBuffer>> {
  const limit = limitMb[kind];
  if (file.size > limit * megabyte) throw new FileError('kept-too-large', { file: file.name, limitMb: limit });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileError('kept-unreadable', { file: file.name });
  }
}

/** The opened data of a run; `without` names them where they can no longer be read. */
async function ownDataOf(
  record: RunRecord,
  runStore: RunStore,
): Promise<{ own: OwnData | null; without: string | null }> {
  if (record.config.dataset !== 'file') return { own: null, without: null };
  try {
    const read = runStore.getState().openedFiles.map(async (file) => {
      return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    });
    return { own: { files: await Promise.all(read), reading: runStore.getState().openedReading }, without: null };
  } catch {
    return { own: null, without: record.data.name };
  }
}

/** The record's snapshots within the file's limits, thinned as the page does it. */
function withinLimits({ snapshots, marks }: RunRecord) {
  const last = snapshots.at(-1);
  const wanted = marks.map(({ step }) => step);
  return last ? withSnapshot(snapshots.slice(0, -1), last, wanted, snapshotLimits) : snapshots;
}

/** "digits-seed-1-step-120", or the name that a person gave; without what file systems do not take. */
function fileName({ name, config, data, checkpoint }: RunRecord): string {
  const given = name ?? `${config.dataset === 'file' ? data.name : config.dataset}-seed-${config.seed}`;
  const plain = given.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${plain.slice(0, 80) || 'run'}-step-${checkpoint.step}`;
}
