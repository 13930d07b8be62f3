/** Zip files of stored entries: what is written reads back, others can open it, and nothing else passes. */

import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStoredZip, writeStoredZip, ZipError } from './storedZip';

const bytes = (...values: number[]) => Uint8Array.from(values);
const entries = [
  ['run.json', bytes(123, 125)],
  ['data/图.bin', bytes()],
  ['__proto__', bytes(1, 2, 3, 255)],
] as const;

/** All that a file holds as text; null where it is refused. */
function contents(zip: Uint8Array<ArrayBuffer>): string | null {
  try {
    return JSON.stringify([...readStoredZip(zip)].map(([name, content]) => [name, [...content]]));
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
}

describe('stored zip', () => {
  it('reads back what it wrote, as views of the file', () => {
    const zip = writeStoredZip(entries);
    const read = readStoredZip(zip);
    expect([...read]).toEqual(entries.map(([name, content]) => [name, content]));
    for (const content of read.values()) expect(content.buffer).toBe(zip.buffer);
    expect([...readStoredZip(writeStoredZip([]))]).toEqual([]);
  });

  it('reads back any names and contents', () => {
    const any = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme' }), fc.uint8Array()), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(any, (files) => {
        const zip = writeStoredZip(files);
        expect([...readStoredZip(zip)]).toEqual(files.map(([name, content]) => [name, Uint8Array.from(content)]));
      }),
    );
  });

  it('is a zip file for other programs, and theirs are read where nothing is packed', () => {
    const opened = unzipSync(writeStoredZip(entries.slice(0, 2)));
    expect(Object.keys(opened)).toEqual(['run.json', 'data/图.bin']);
    expect(strFromU8(opened['run.json'] ?? bytes())).toBe('{}');
    const theirs = Uint8Array.from(zipSync({ a: bytes(7, 8) }, { level: 0 }));
    expect(readStoredZip(theirs).get('a')).toEqual(bytes(7, 8));
  });

  it('refuses packed entries, two of one name, and any byte that was changed or cut off', () => {
    const packed = Uint8Array.from(zipSync({ bomb: new Uint8Array(1_000_000) }));
    expect(() => readStoredZip(packed)).toThrow(ZipError);
    expect(() => writeStoredZip([entries[0], entries[0]])).toThrow(RangeError);
    const zip = writeStoredZip(entries);
    for (let at = 0; at < zip.length; at++) {
      const damaged = zip.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x41;
      expect(contents(damaged)).toBeOneOf([null, contents(zip)]); // some bytes mean nothing, as the version that made it
      expect(() => readStoredZip(zip.slice(0, at))).toThrow(ZipError);
      expect(() => readStoredZip(zip.slice(at + 1))).toThrow(ZipError);
    }
  });
});
