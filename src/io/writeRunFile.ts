/** Writes a run as one self-contained file. Knows no page and no storage. */

import { parameterCount } from '../config/parameters';
import type { RunRecord } from '../protocol';
import { namedParameters } from './namedParameters';
import { recordEnvelope } from './restore';
import {
  checkpointEntry,
  dataEntry,
  modelOf,
  type RunFile,
  recordEntry,
  runFileFormat,
  runFileVersion,
  snapshotsEntry,
  stateParts,
} from './runFile';
import { writeStoredZip } from './storedZip';
import { writeSafetensors } from './writeSafetensors';

/** The file's bytes. A state that the checkpoint shares with a snapshot is there once. */
export function writeRunFile({ record, own }: RunFile): Uint8Array<ArrayBuffer> {
  const { checkpoint, snapshots } = record;
  const apart = snapshots.filter(({ state }) => state !== checkpoint.state);
  const tensors = apart.map(({ step, state }, index) => {
    return [`${index}-step-${step}`, { shape: [3, state.length / 3], data: state }] as const;
  });
  const places = new Map<unknown, string>(tensors.map(([name, { data }]) => [data, name]));
  const head = {
    format: runFileFormat,
    version: runFileVersion,
    run: recordEnvelope(record),
    own: own && { files: own.files.map(({ name }) => name), reading: own.reading ?? null },
  };
  const placed = (_: string, value: unknown) =>
    value instanceof Float32Array ? (places.get(value) ?? checkpointEntry) : value;
  return writeStoredZip([
    [recordEntry, new TextEncoder().encode(JSON.stringify(head, placed, 1))],
    [checkpointEntry, writeSafetensors(checkpointTensors(record), { format: 'pt', step: String(checkpoint.step) })],
    [snapshotsEntry, writeSafetensors(tensors)],
    ...(own?.files ?? []).map(({ bytes }, index) => [dataEntry(index), bytes] as const),
  ]);
}

function checkpointTensors(record: RunRecord) {
  const model = modelOf(record);
  const count = parameterCount(model);
  const { state } = record.checkpoint;
  return stateParts.flatMap((part, index) =>
    namedParameters(model, state.subarray(index * count, (index + 1) * count)).map(
      ([name, frame]) => [part + name, frame] as const,
    ),
  );
}
