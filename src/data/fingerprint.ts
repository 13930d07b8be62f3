/** What tells one data set from all others: a hash of its shape, values and labels. Knows nothing of names and files. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Dataset } from './dataset';

/**
 * SHA-256, as 64 hexadecimal digits, of the samples' kind and shape, how they are cut, what their rows and values stand for, the values
 * themselves (floats as little-endian bytes) and, where there are any, the labels.
 */
export function fingerprint(data: Dataset): string {
  const { kind, count, rows, cols, channels, values, labels, scale, alphabet, token } = data;
  const hash = sha256.create();
  const bytes = values instanceof Uint8Array;
  const facts = [kind, count, rows, cols, channels, bytes, labels !== null, scale.low, scale.high, alphabet, token];
  hash.update(new TextEncoder().encode(JSON.stringify(facts)));
  hash.update(bytes ? values : new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  if (labels) hash.update(labels);
  return bytesToHex(hash.digest());
}
