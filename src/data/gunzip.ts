/** Reads a file's bytes piece by piece, unpacking gzip on the way. Never holds more than it is asked for, and knows nothing of what the bytes mean. */

import { DataError } from './dataError';

/** Packed bytes handed to the unpacker at once: a browser unpacks each piece whole, up to 1032 times larger, before the reader can stop it. */
const pieceLength = 16 * 1024;

/** How bytes may be packed: as a gzip file, or as in a zip file. */
export type Packing = 'gzip' | 'deflate-raw';

/** Reads a file from its beginning, in order. */
export interface ByteReader {
  readonly packed: boolean;
  /** The next `count` bytes, or as many as there are. Memory grows with the bytes that come, not with `count`. */
  take(count: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Reads past `count` further bytes without keeping them; true if the end came within them. */
  endsWithin(count: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens `file`, which is gzipped if it begins as gzip does, whatever its name says.
 * Reading throws DataError `gzip-broken` where the packed bytes are damaged or end too early; a plain file that stops being readable ends there.
 */
export async function openBytes(file: File): Promise<ByteReader> {
  const [first, second] = await firstBytes(file);
  return openPart(file, file.name, first === 0x1f && second === 0x8b ? 'gzip' : null);
}

/** Opens `blob`, packed as `packing` says or not at all; `name` is the file that a `gzip-broken` DataError tells of. */
export function openPart(blob: Blob, name: string, packing: Packing | null): ByteReader {
  const stream = packing === null ? blob.stream() : unpacked(blob, packing);
  const source = stream.getReader();
  let rest = new Uint8Array(0); // arrived but not taken

  /** At least one more byte, or nothing at the end. */
  async function next(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    for (;;) {
      const part = rest.length > 0 ? rest : await pull();
      rest = new Uint8Array(0);
      if (part === undefined || part.length > 0) return part;
    }
  }

  async function pull(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return (await source.read()).value;
    } catch {
      if (packing !== null) throw new DataError('gzip-broken', { file: name });
      return undefined;
    }
  }

  /** Hands the next `count` bytes to `keep`, part by part, and says how many there were. */
  async function pass(count: number, keep: (part: Uint8Array<ArrayBuffer>) => void): Promise<number> {
    let passed = 0;
    while (passed < count) {
      const part = await next();
      if (part === undefined) break;
      const used = part.subarray(0, count - passed);
      rest = part.subarray(used.length);
      keep(used);
      passed += used.length;
    }
    return passed;
  }

  return {
    packed: packing !== null,
    async take(count) {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const taken = await pass(count, (part) => parts.push(part));
      const bytes = new Uint8Array(taken);
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      return bytes;
    },
    async endsWithin(count) {
      return (await pass(count + 1, () => {})) <= count;
    },
    async close() {
      await source.cancel().catch(() => {});
    },
  };
}

function unpacked(blob: Blob, packing: Packing): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      for (let at = 0; at < chunk.length; at += pieceLength) controller.enqueue(chunk.subarray(at, at + pieceLength));
    },
  });
  return blob.stream().pipeThrough(pieces).pipeThrough(new DecompressionStream(packing));
}

/** The two bytes that tell gzip; fewer from a shorter or unreadable file. */
async function firstBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, 2).arrayBuffer());
  } catch {
    return new Uint8Array(0);
  }
}
