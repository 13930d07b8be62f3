/** What the page writes is told from data by its name or its first bytes. */

import { describe, expect, it } from 'vitest';
import { writeStoredZip } from '../io/storedZip';
import { writeSafetensors } from '../io/writeSafetensors';
import { fileKind } from './fileKind';

const named = (name: string, content: BlobPart) => new File([content], name);
const zip = (first: string) => writeStoredZip([[first, new Uint8Array(4)]]);
const tensors = writeSafetensors([['a', { shape: [1], data: new Float32Array(1) }]]);

describe('fileKind', () => {
  it.each([
    ['a saved run', named('a.aae', 'damaged'), 'run'],
    ['a saved run of another name', named('download', zip('run.json')), 'run'],
    ['an archive of arrays', named('a.npz', zip('x.npy')), null],
    ['weights', named('w.safetensors', ''), 'weights'],
    ['weights of another name', named('model', tensors), 'weights'],
    ['a receipt', named('r.json', '{\n "format": "aae-receipt",\n "version": 1'), 'receipt'],
    ['other JSON', named('r.json', '{"format": "other"}'), null],
    ['a table', named('t.csv', 'a,b\n1,2'), null],
    ['nothing', named('empty', ''), null],
  ])('%s', async (_, file, kind) => {
    expect(await fileKind(file)).toBe(kind);
  });
});
