/** What tells one data set from all others: a hash of its shape, values and labels. Knows nothing of names and files. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ImageDataset } from './dataset';

/** SHA-256, as 64 hexadecimal digits, of [count, rows, cols], the values and, where there are any, the labels. */
export function fingerprint({ count, rows, cols, pixels, labels }: ImageDataset): string {
  const hash = sha256.create();
  hash.update(new TextEncoder().encode(JSON.stringify([count, rows, cols, labels !== null])));
  hash.update(pixels);
  if (labels) hash.update(labels);
  return bytesToHex(hash.digest());
}
