/** A run's file reads back as it was written; whatever else is opened is a run or a typed refusal, never anything else. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from './fileError';
import { joined, mutatedBytes, randomBytes } from './mutatedBytes';
import { readRunFile } from './readRunFile';
import { checkpointEntry, type RunFile, recordEntry, snapshotsEntry } from './runFile';
import { someRunFile } from './runFileFixture';
import { parseSafetensors } from './safetensors';
import { readStoredZip, writeStoredZip } from './storedZip';
import { writeRunFile } from './writeRunFile';

const samples: RunFile[] = fc.sample(someRunFile, { numRuns: 12, seed: 3 });
const files = samples.map(writeRunFile);
const sample = files.find((_, i) => samples[i]?.own) ?? new Uint8Array(0);
const codes = ['run-broken', 'run-cut', 'run-damaged', 'run-newer'];

/** The code of what keeps `bytes` from being opened; null where they are a run. Any other throw is passed on. */
function refusal(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    const { record } = readRunFile(bytes, 'x.aae');
    expect(record.checkpoint.state.length).toBe(record.snapshots.at(-1)?.state.length);
    return null;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(codes).toContain(error.problem.code);
    return error.problem.code;
  }
}

/** The sample with some entries replaced, and checksums that fit. */
const rezipped = (changes: Readonly<Record<string, Uint8Array>>) =>
  writeStoredZip([...readStoredZip(sample)].map(([name, bytes]) => [name, changes[name] ?? bytes]));
const text = (value: string) => new TextEncoder().encode(value);
const head = new TextDecoder().decode(readStoredZip(sample).get(recordEntry));

describe('run files', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(someRunFile, (file) => {
        const { record, own } = readRunFile(writeRunFile(file), 'x.aae');
        expect(record).toEqual(file.record);
        expect(own).toEqual(file.own);
      }),
    );
  }, 120_000);

  it('hold the weights under the names of the method, and each state once', () => {
    const entries = readStoredZip(sample);
    const { tensors } = parseSafetensors(entries.get(checkpointEntry) ?? new Uint8Array(0));
    expect([...tensors.keys()].slice(0, 2)).toEqual(['encoder.weight', 'encoder.bias']);
    expect(tensors.has('moment2/decoder.bias')).toBe(true);
    const own = samples.find(({ own }) => own);
    const earlier = parseSafetensors(entries.get(snapshotsEntry) ?? new Uint8Array(0)).tensors;
    expect(earlier.size).toBe((own?.record.snapshots.length ?? 0) - 1);
  });

  it('are refused with a word on why', () => {
    expect(refusal(text('not a run'))).toBe('run-broken');
    expect(refusal(new Uint8Array(0))).toBe('run-broken');
    expect(refusal(writeStoredZip([['a.npy', text('an archive of arrays')]]))).toBe('run-broken');
    expect(refusal(sample.slice(0, -1))).toBe('run-cut');
    expect(refusal(rezipped({ [recordEntry]: text('{}') }))).toBe('run-broken');
    expect(refusal(rezipped({ [recordEntry]: text(head.replace('"version": 1', '"version": 2')) }))).toBe('run-newer');
    const newerRecord = head.replace(/("run": \{\s*"version": )1/, '$12');
    expect(newerRecord).not.toBe(head);
    expect(refusal(rezipped({ [recordEntry]: text(newerRecord) }))).toBe('run-newer');
    expect(refusal(rezipped({ [recordEntry]: text(head.replace(/"heads": 1/, '"heads": 8')) }))).toBe('run-damaged');
    expect(refusal(rezipped({ [recordEntry]: text(head.replace('"tokens": 1', '"tokens": 9e15')) }))).not.toBe(
      'run-broken',
    );
    const withoutData = [...readStoredZip(sample)].filter(([name]) => name !== 'data/1');
    expect(refusal(writeStoredZip(withoutData))).toBe('run-cut');
  });

  it('withstand bombs', () => {
    const deep = '['.repeat(200_000);
    expect(refusal(rezipped({ [recordEntry]: text(deep) }))).toBe('run-broken');
    expect(refusal(rezipped({ [recordEntry]: text(`${deep}${']'.repeat(200_000)}`) }))).toBe('run-broken');
    const many = Array.from({ length: 20_000 }, (_, i) => [`n${i}`, new Uint8Array(0)] as const);
    expect(refusal(writeStoredZip(many))).toBe('run-cut');
    const huge = text('{"encoder.weight":{"dtype":"F32","shape":[1073741824,4],"data_offsets":[0,17179869184]}}');
    const lying = joined(Uint8Array.of(huge.length, 0, 0, 0, 0, 0, 0, 0), huge);
    expect(refusal(rezipped({ [checkpointEntry]: lying }))).toBe('run-damaged');
  });

  it('open or are refused, whatever happened to 10,000 of them', () => {
    const inner = mutatedBytes([...readStoredZip(sample).values()].filter(({ length }) => length > 9));
    const entry = fc.constantFrom(recordEntry, checkpointEntry, snapshotsEntry, 'data/0');
    const judged = new Map<string | null, number>();
    const judge = (bytes: Uint8Array<ArrayBuffer>) => {
      const code = refusal(bytes);
      judged.set(code, (judged.get(code) ?? 0) + 1);
    };
    fc.assert(fc.property(randomBytes(sample.subarray(0, 60)), judge), { numRuns: 2000 });
    fc.assert(fc.property(mutatedBytes(files), judge), { numRuns: 4000 });
    fc.assert(
      fc.property(inner, entry, (bytes, name) => judge(rezipped({ [name]: bytes }))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(mutatedBytes([text(head)]), (bytes) => judge(rezipped({ [recordEntry]: bytes }))),
      { numRuns: 2000 },
    );
    expect([...judged.keys()]).toEqual(expect.arrayContaining([null, ...codes.slice(0, 3)]));
  }, 120_000);
});
