/** Data files of a person's own in the browser's database, once for each fingerprint of what they hold. Knows neither runs nor formats. */

import { database } from './database';

/** Files and how they were read; `reading` is plain data, for io/restore to judge. */
export interface KeptFiles {
  readonly files: readonly File[];
  readonly reading: unknown;
}

/** Keeps files under the fingerprint of the data that was read from them, unless they are there. @throws (rejects) where there is no room */
export async function keepFiles(fingerprint: string, { files, reading }: KeptFiles): Promise<void> {
  const db = await database();
  if ((await db.getKey('datasets', fingerprint)) !== undefined) return;
  await db.put('datasets', { files: [...files], reading, keptMs: Date.now() }, fingerprint);
}

/** The files kept under a fingerprint; null where there are none. */
export async function keptFiles(fingerprint: string): Promise<KeptFiles | null> {
  const value = await (await database()).get('datasets', fingerprint);
  if (typeof value !== 'object' || value === null) return null;
  const { files, reading }: { files?: unknown; reading?: unknown } = value;
  const isFiles = Array.isArray(files) && files.length > 0 && files.every((file) => file instanceof File);
  return isFiles ? { files, reading } : null;
}

/** Another page may keep files just now, for a run that it has yet to save. */
const youngMs = 24 * 3600 * 1000;

/** Forgets all files whose fingerprint is not in `used`, but for those of the last day. @throws (rejects) where there is no storage */
export async function dropFilesBut(used: ReadonlySet<string>): Promise<void> {
  const transaction = (await database()).transaction('datasets', 'readwrite');
  for await (const cursor of transaction.store) {
    if (used.has(cursor.key)) continue;
    const { keptMs }: { keptMs?: unknown } = Object(cursor.value);
    if (typeof keptMs !== 'number' || Date.now() - keptMs > youngMs) await cursor.delete();
  }
  await transaction.done;
}
