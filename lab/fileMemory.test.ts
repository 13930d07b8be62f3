/** Reading a file takes no more memory than twice its size, whatever the file says of itself. */

import { memoryUsage } from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../src/config/constraints';
import { parameterCount } from '../src/config/parameters';
import { readRunFile } from '../src/io/readRunFile';
import { checkpointEntry, modelOf, recordEntry, snapshotsEntry } from '../src/io/runFile';
import { someRunFile } from '../src/io/runFileFixture';
import { parseSafetensors } from '../src/io/safetensors';
import { readStoredZip, writeStoredZip } from '../src/io/storedZip';
import { writeRunFile } from '../src/io/writeRunFile';
import { writeSafetensors } from '../src/io/writeSafetensors';

const megabyte = 2 ** 20;

/** Bytes of array buffers, in megabytes, that `task` has taken; what was freed meanwhile counts as taken where it was not collected. */
function takenMb(task: () => unknown): number {
  const before = memoryUsage().arrayBuffers;
  let kept: unknown;
  try {
    kept = task();
  } catch (error) {
    kept = error;
  }
  const taken = memoryUsage().arrayBuffers - before;
  return kept === null ? 0 : taken / megabyte;
}

/** A run with some megabytes of snapshots and of own data. */
function largeFile(): Uint8Array<ArrayBuffer> {
  const [sample] = fc.sample(someRunFile, { numRuns: 1, seed: 8 });
  if (!sample) throw new Error('no sample');
  const record = { ...sample.record, inputDim: 196 };
  const large = { latentDim: 64, heads: 8, headDim: 32, attention: 'standard', tiedWeights: false } as const;
  const { config } = mend({ ...record.config, ...large });
  const state = new Float32Array(3 * parameterCount(modelOf({ ...record, config })));
  const [live] = record.trace.turns.map((turn) => turn.live);
  if (!live) throw new Error('no knobs');
  const snapshots = Array.from({ length: 20 }, (_, step) => ({ step, state: state.slice(), live }));
  const checkpoint = { step: 20, state };
  const own = { files: [{ name: 'a', bytes: new Uint8Array(16 * megabyte) }], reading: null };
  return writeRunFile({ record: { ...record, config, checkpoint, snapshots }, own });
}

describe('memory', () => {
  it('of a run file is less than twice its size', () => {
    const file = largeFile();
    const sizeMb = file.length / megabyte;
    expect(sizeMb).toBeGreaterThan(30);
    expect(readRunFile(file, 'x').record.snapshots).toHaveLength(20);
    expect(takenMb(() => readRunFile(file, 'x'))).toBeLessThan(2 * sizeMb);
  });

  it('of files that promise gigabytes is that of what is there', () => {
    const entries = readStoredZip(largeFile());
    const lie = new TextEncoder().encode('{"a":{"dtype":"F32","shape":[1000000000],"data_offsets":[0,4000000000]}}');
    const lying = new Uint8Array(8 + lie.length);
    new DataView(lying.buffer).setBigUint64(0, BigInt(lie.length), true);
    lying.set(lie, 8);
    const longHeader = new Uint8Array(16);
    new DataView(longHeader.buffer).setBigUint64(0, 2n ** 63n, true);
    const tokens = new TextDecoder().decode(entries.get(recordEntry)).replace('"tokens": 1', '"tokens": 1000000000');
    for (const bomb of [lying, longHeader]) {
      expect(takenMb(() => parseSafetensors(bomb))).toBeLessThan(1);
      for (const entry of [checkpointEntry, snapshotsEntry]) {
        const file = writeStoredZip([...entries].map(([name, bytes]) => [name, name === entry ? bomb : bytes]));
        expect(takenMb(() => readRunFile(file, 'x'))).toBeLessThan((2 * file.length) / megabyte);
      }
    }
    const record = new TextEncoder().encode(tokens);
    const file = writeStoredZip([...entries].map(([name, bytes]) => [name, name === recordEntry ? record : bytes]));
    expect(takenMb(() => readRunFile(file, 'x'))).toBeLessThan((2 * file.length) / megabyte);
  });

  it('of tensors is that of their numbers', () => {
    const file = writeSafetensors([['a', { shape: [4 * megabyte], data: new Float32Array(4 * megabyte) }]]);
    expect(takenMb(() => parseSafetensors(file))).toBeLessThan((1.1 * file.length) / megabyte);
  });
});
