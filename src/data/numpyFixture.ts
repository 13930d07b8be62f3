/** Builds NumPy arrays and zip files for tests. */

import { gzip } from './idxFixture';

type Bytes = Uint8Array<ArrayBuffer>;

/** A .npy file's bytes, version 1: its header, then `body`. */
export function npyBytes(descr: string, shape: readonly number[], body: Uint8Array, fortran = false): Bytes {
  const axes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dictionary = `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${axes}), }`;
  const length = Math.ceil((11 + dictionary.length) / 64) * 64 - 10;
  const head = new Uint8Array(10 + length).fill(0x20);
  head.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, length & 255, length >> 8]);
  head.set(new TextEncoder().encode(dictionary), 10);
  head[head.length - 1] = 0x0a;
  return joined([head, body]);
}

/** A zip file's bytes: `files` by their names, deflated or stored. Checksums are left 0: nothing here reads them. */
export async function zipBytes(files: Readonly<Record<string, Bytes>>, deflated: boolean): Promise<Bytes> {
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflated ? (await gzip(content)).slice(10, -8) : content;
    const method = deflated ? 8 : 0;
    const title = new TextEncoder().encode(name);
    const local = record(30, [
      [0, 0x04034b50, 4],
      [4, 20, 2],
      [8, method, 2],
      [18, packed.length, 4],
      [22, content.length, 4],
      [26, title.length, 2],
    ]);
    parts.push(local, title, packed);
    const entry = record(46, [
      [0, 0x02014b50, 4],
      [10, method, 2],
      [20, packed.length, 4],
      [24, content.length, 4],
      [28, title.length, 2],
      [42, at, 4],
    ]);
    directory.push(entry, title);
    at += local.length + title.length + packed.length;
  }
  const index = joined(directory);
  const count = Object.keys(files).length;
  const end = record(22, [
    [0, 0x06054b50, 4],
    [8, count, 2],
    [10, count, 2],
    [12, index.length, 4],
    [16, at, 4],
  ]);
  return joined([...parts, index, end]);
}

/** `length` bytes with numbers at [place, value, width]. */
function record(length: number, numbers: readonly (readonly [number, number, 2 | 4])[]): Bytes {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, value, width] of numbers) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
