/** Packs files into a zip archive, a little at a time, so that nothing else has to wait long. Knows nothing of what they hold. */

import { Zip, ZipDeflate } from 'fflate';

/** Bytes that are packed between two breaths. */
const PORTION = 1 << 19;

/**
 * A zip archive of `files` in the given order, deflated.
 * @param timeMs when they were made, milliseconds since 1970
 * @param breathe lets others have a turn
 */
export async function zipArchive(
  files: Iterable<readonly [name: string, bytes: Uint8Array]>,
  timeMs: number,
  breathe: () => Promise<void>,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failed: Error | null = null;
  const archive = new Zip((error, chunk) => {
    if (error) failed = error;
    else parts.push(chunk);
  });
  for (const [name, bytes] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = timeMs;
    archive.add(entry);
    for (let at = 0; at < bytes.length || at === 0; at += PORTION) {
      entry.push(bytes.subarray(at, at + PORTION), at + PORTION >= bytes.length);
      await breathe();
    }
  }
  archive.end();
  if (failed) throw failed;
  return new Blob(parts, { type: 'application/zip' });
}
