/** The header of an IDX file (yann.lecun.com/exdb/mnist), judged before anything is allocated for what it promises. */

import { DataError } from './dataError';
import { judgeImages, limitMb, megabyte } from './limits';

/** Element types an IDX file may have; only unsigned bytes are read. */
const unsignedByte = 0x08;
const elementTypes: readonly (number | undefined)[] = [unsignedByte, 0x09, 0x0b, 0x0c, 0x0d, 0x0e];

export interface IdxHeader {
  /** Labels have one size, images three; 1 × 1 stands for a label. */
  readonly kind: 'images' | 'labels';
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  /** Bytes of the header itself, and of the elements after it. */
  readonly headBytes: number;
  readonly bodyBytes: number;
}

/**
 * Reads the header in `head`, the first bytes of the file called `file`.
 * @throws DataError `not-idx`, `idx-type`, `idx-truncated`, `idx-empty`, `idx-too-large`, `image-size`, `too-few-images`
 */
export function parseIdxHeader(head: Uint8Array, file: string): IdxHeader {
  const [zero0, zero1, type, rank] = head;
  if (zero0 !== 0 || zero1 !== 0 || !elementTypes.includes(type)) throw new DataError('not-idx', { file });
  if (type !== unsignedByte) throw new DataError('idx-type', { file });
  if (rank !== 1 && rank !== 3) throw new DataError('not-idx', { file });
  const headBytes = 4 + 4 * rank;
  if (head.length < headBytes) {
    throw new DataError('idx-truncated', { file, expected: headBytes, actual: head.length });
  }
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const count = view.getUint32(4);
  const rows = rank === 3 ? view.getUint32(8) : 1;
  const cols = rank === 3 ? view.getUint32(12) : 1;
  const bodyBytes = count * rows * cols; // at most 2^96: a double holds it well enough to be refused
  if (bodyBytes === 0) throw new DataError('idx-empty', { file });
  if (headBytes + bodyBytes > limitMb * megabyte) throw new DataError('idx-too-large', { file, limitMb });
  if (rank === 3) judgeImages(count, rows, cols);
  return { kind: rank === 3 ? 'images' : 'labels', count, rows, cols, headBytes, bodyBytes };
}
