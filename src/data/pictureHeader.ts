/** How large a PNG or JPEG picture says it is, read from its first bytes and judged before anything is unpacked. Knows no decoder. */

import { DataError } from './dataError';
import { megabyte } from './limits';

/** More than these no picture may have: a decoder holds four bytes for each of them. */
const mostPixels = 32 * 1024 * 1024;
export const mostPictureMb = 64;
/** A JPEG's size stands behind its metadata, which are this many parts at most. */
const mostSegments = 300;

/** The format that a file beginning with `head` claims. */
export function pictureFormat(head: Uint8Array): 'png' | 'jpeg' | null {
  const [a, b, c, d] = head;
  if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return 'png';
  return a === 0xff && b === 0xd8 && c === 0xff ? 'jpeg' : null;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size that `file` claims.
 * @throws DataError `picture-broken`, `picture-too-large`
 */
export async function pictureSize(file: File): Promise<PictureSize> {
  const broken = () => new DataError('picture-broken', { file: file.name });
  if (file.size > mostPictureMb * megabyte) throw tooLarge(file);
  const head = await bytesAt(file, 0, 33);
  const format = pictureFormat(head);
  const size = format === 'png' ? pngSize(head) : format === 'jpeg' ? await jpegSize(file) : null;
  if (!size || size.width === 0 || size.height === 0) throw broken();
  if (size.width * size.height > mostPixels) throw tooLarge(file);
  return size;
}

function tooLarge(file: File): DataError {
  return new DataError('picture-too-large', {
    file: file.name,
    limitMb: mostPictureMb,
    megapixels: mostPixels / megabyte,
  });
}

/** The first chunk must be IHDR (PNG, third edition, §11.2.1). @param head 33 bytes */
function pngSize(head: Uint8Array): PictureSize | null {
  if (head.length < 33) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const isHeader = view.getUint32(4) === 0x0d0a1a0a && view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452;
  return isHeader ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** Goes from marker to marker until a frame header (ITU-T T.81, B.2.2). */
async function jpegSize(file: File): Promise<PictureSize | null> {
  let at = 2;
  for (let segment = 0; segment < mostSegments; segment++) {
    const bytes = await bytesAt(file, at, 9);
    const [mark, kind = 0, , , , , , , last] = bytes;
    if (mark !== 0xff || last === undefined) return null;
    if (kind === 0xff) {
      at += 1; // markers may be filled up
      continue;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (isFrame) return { height: view.getUint16(5), width: view.getUint16(7) };
    const length = view.getUint16(2);
    if (length < 2 || kind === 0xda || kind === 0xd9) return null;
    at += 2 + length;
  }
  return null;
}

async function bytesAt(file: File, at: number, count: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(at, at + count).arrayBuffer());
  } catch {
    throw new DataError('file-unreadable', { file: file.name });
  }
}
