/** Reads an archive back with the library that packs it, for tests. */

import { unzipSync } from 'fflate';

/** The files of a zip archive by name, in their order. */
export async function unpacked(archive: Blob): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, new Uint8Array(bytes)]));
}
