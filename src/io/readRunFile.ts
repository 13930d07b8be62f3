/** Reads a run's file, whole or not at all. Knows no page and no storage. */

import * as v from 'valibot';
import { parameterCount } from '../config/parameters';
import type { RunRecord } from '../protocol';
import { FileError } from './fileError';
import { flatParameters } from './namedParameters';
import { type RestoreFault, recordVersion, runRecordFrom } from './restore';
import {
  checkpointEntry,
  dataEntry,
  modelOf,
  type OwnData,
  type RunFile,
  recordEntry,
  runFileFormat,
  runFileVersion,
  snapshotsEntry,
  stateParts,
} from './runFile';
import { parseSafetensors, type Safetensors, SafetensorsError } from './safetensors';
import { readStoredZip, ZipError } from './storedZip';

type Entries = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * The run in a file's bytes; its own data are views of them.
 * @param file its name, for the sentence where it cannot be opened
 * @throws FileError run-broken, run-cut, run-damaged or run-newer, nothing else
 */
export function readRunFile(bytes: Uint8Array<ArrayBuffer>, file: string): RunFile {
  const entries = entriesOf(bytes, file);
  const last = tensorsOf(entries, checkpointEntry, file);
  const earlier = tensorsOf(entries, snapshotsEntry, file);
  // What lies where in the last state only the record says, and that is sound only with a state in it.
  const state = new Float32Array([...last.values()].reduce((sum, { data }) => sum + data.length, 0));
  const head = headOf(entries, file, (place) => (place === checkpointEntry ? state : earlier.get(place)?.data));
  const restored = runRecordFrom(head.run);
  if (!restored.ok) throw faultError(restored.fault, head.run, file);
  fill(state, restored.value, last, file);
  return { record: restored.value, own: ownOf(head.own, entries, file) };
}

const damaged = (file: string, part: string) => new FileError('run-damaged', { file, part: part.slice(0, 200) });

function entriesOf(bytes: Uint8Array<ArrayBuffer>, file: string): Entries {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileError('run-broken', { file });
  try {
    return readStoredZip(bytes);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw error.entry === '' ? new FileError('run-cut', { file }) : damaged(file, error.entry);
  }
}

function tensorsOf(entries: Entries, entry: string, file: string): Safetensors['tensors'] {
  const bytes = entries.get(entry);
  if (!bytes) throw new FileError(entries.has(recordEntry) ? 'run-cut' : 'run-broken', { file });
  try {
    return parseSafetensors(bytes).tensors;
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error;
    throw damaged(file, entry);
  }
}

const mark = v.object({
  format: v.literal(runFileFormat),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
const content = v.object({
  run: v.unknown(),
  own: v.nullable(v.object({ files: v.pipe(v.array(v.string()), v.maxLength(10_000)), reading: v.unknown() })),
});

/** The head of the file, with states in the places of their names. */
function headOf(entries: Entries, file: string, stateAt: (place: string) => Float32Array | undefined) {
  const value = parsed(entries.get(recordEntry), stateAt);
  const marked = v.safeParse(mark, value);
  if (!marked.success) throw new FileError('run-broken', { file });
  const { version } = marked.output;
  if (version > runFileVersion) throw new FileError('run-newer', { file, version, known: runFileVersion });
  const head = v.safeParse(content, value);
  if (!head.success) throw damaged(file, recordEntry);
  return head.output;
}

/** A record of the longest run takes a tenth of this. */
const mostRecordBytes = 8_000_000;

function parsed(bytes: Uint8Array | undefined, stateAt: (place: string) => Float32Array | undefined): unknown {
  if (bytes && bytes.length > mostRecordBytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, (key, value) => (key === 'state' && typeof value === 'string' ? stateAt(value) : value));
  } catch {
    return undefined;
  }
}

function faultError({ code, where }: RestoreFault, run: unknown, file: string): FileError {
  if (code !== 'newer') return damaged(file, where === '' ? recordEntry : where);
  const version = typeof run === 'object' && run !== null && 'version' in run ? String(run.version) : '';
  return new FileError('run-newer', { file, version, known: recordVersion });
}

/** Puts the named tensors of the last state into their places. */
function fill(state: Float32Array, record: RunRecord, tensors: Safetensors['tensors'], file: string): void {
  const model = modelOf(record);
  const count = parameterCount(model);
  if (stateParts.length * count !== state.length) throw damaged(file, checkpointEntry);
  try {
    for (const [index, part] of stateParts.entries())
      state.set(flatParameters(model, tensors, file, part), index * count);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw damaged(file, checkpointEntry);
  }
}

function ownOf(own: v.InferOutput<typeof content>['own'], entries: Entries, file: string): OwnData | null {
  if (!own) return null;
  const files = own.files.map((name, index) => {
    const bytes = entries.get(dataEntry(index));
    if (!bytes) throw new FileError('run-cut', { file });
    return { name, bytes };
  });
  return { files, reading: own.reading };
}
