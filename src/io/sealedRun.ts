/** A run as bytes with a checksum: the text of its record, then its states. Opens only what is whole. Knows no storage. */

import { crc32 } from '../lib/crc32';
import type { RunRecord } from '../protocol';
import { type Restored, recordEnvelope, runRecordFrom } from './restore';

/** What is stored of a run. */
export interface SealedRun {
  readonly bytes: ArrayBuffer;
  /** CRC-32 of `bytes`. */
  readonly checksum: number;
}

/*
 * The bytes: length of the text in bytes, length of a state in numbers (both uint32, little endian), the text in UTF-8, zeros up to a
 * multiple of four, the states. In the text each state is its place among them. A state that several share is there once.
 */
const headBytes = 8;

/** `record` as bytes. */
export function seal(record: RunRecord): SealedRun {
  const states: Float32Array[] = [];
  const place = (state: Float32Array) => {
    const known = states.indexOf(state);
    return known >= 0 ? known : states.push(state) - 1;
  };
  const json = JSON.stringify(recordEnvelope(record), (_, value) =>
    value instanceof Float32Array ? place(value) : value,
  );
  const text = new TextEncoder().encode(json);
  const start = statesAt(text.length);
  const size = record.checkpoint.state.length;
  const bytes = new ArrayBuffer(start + 4 * size * states.length);
  const head = new DataView(bytes);
  head.setUint32(0, text.length, true);
  head.setUint32(4, size, true);
  new Uint8Array(bytes).set(text, headBytes);
  for (const [index, state] of states.entries()) new Float32Array(bytes, start + 4 * size * index, size).set(state);
  return { bytes, checksum: crc32(new Uint8Array(bytes)) };
}

/** The record within `value`, whatever that is; `damaged` where a byte has changed or is missing. Never throws. */
export function unseal(value: unknown): Restored<RunRecord> {
  if (!isSealed(value)) return { ok: false, fault: { code: 'not-a-run', where: '' } };
  const { bytes, checksum } = value;
  const damaged = { ok: false, fault: { code: 'damaged', where: 'bytes' } } as const;
  if (bytes.byteLength < headBytes || crc32(new Uint8Array(bytes)) !== checksum) return damaged;
  const head = new DataView(bytes);
  const [textLength, size] = [head.getUint32(0, true), head.getUint32(4, true)];
  const start = statesAt(textLength);
  if (size === 0 || start > bytes.byteLength) return damaged;
  const count = Math.floor((bytes.byteLength - start) / (4 * size));
  const states = Array.from({ length: count }, (_, index) => {
    return new Float32Array(bytes.slice(start + 4 * size * index, start + 4 * size * (index + 1)));
  });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes, headBytes, textLength));
    return runRecordFrom(
      JSON.parse(text, (key, value) => (key === 'state' && typeof value === 'number' ? states[value] : value)),
    );
  } catch {
    return damaged;
  }
}

const statesAt = (textLength: number) => 4 * Math.ceil((headBytes + textLength) / 4);

function isSealed(value: unknown): value is SealedRun {
  if (typeof value !== 'object' || value === null) return false;
  const { bytes, checksum }: { bytes?: unknown; checksum?: unknown } = value;
  return bytes instanceof ArrayBuffer && typeof checksum === 'number';
}
