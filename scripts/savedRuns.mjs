/** Reads and judges what the page has saved, from outside: out of the browser's database, by its own reading of the bytes. For scripts and end-to-end tests. */

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * A slot as it lies in the database, its bytes in base 64.
 * @typedef {{ id: string, slot: number, sequence: number, checksum: number, bytes: string }} RawSlot
 */

/**
 * What a slot holds. `step`, `hash` (SHA-256 of the state) and the rest are there where it is whole.
 * @typedef {{ id: string, slot: number, sequence: number, whole: boolean, step: number, backend: string, engine: string, snapshots: number, hash: string }} SavedSlot
 */

/** Every slot of the page's database. @param {import('playwright').Page} page @returns {Promise<SavedSlot[]>} */
export async function savedSlots(page) {
  const raw = await page.evaluate(async () => {
    /** @type {IDBDatabase} */
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('attention-autoencoder');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      if (!db.objectStoreNames.contains('slots')) return [];
      /** @type {unknown[]} */
      const values = await new Promise((resolve, reject) => {
        const all = db.transaction('slots').objectStore('slots').getAll();
        all.onsuccess = () => resolve(all.result);
        all.onerror = () => reject(all.error);
      });
      return values.map((value) => {
        const { id, slot, sequence, checksum, bytes } = /** @type {Omit<RawSlot, 'bytes'> & { bytes: ArrayBuffer }} */ (
          value
        );
        let text = '';
        for (let at = 0; at < bytes.byteLength; at += 8192) {
          text += String.fromCharCode(...new Uint8Array(bytes.slice(at, at + 8192)));
        }
        return { id, slot, sequence, checksum, bytes: btoa(text) };
      });
    } finally {
      db.close();
    }
  });
  return raw.map(judge);
}

/** The slot that was saved last, of the run `id` or of any; undefined where there is none. @param {SavedSlot[]} slots @param {string} [id] */
export function latest(slots, id) {
  return slots
    .filter((slot) => slot.whole && (id === undefined || slot.id === id))
    .sort((a, b) => b.sequence - a.sequence)[0];
}

/** @param {RawSlot} raw @returns {SavedSlot} */
export function judge({ id, slot, sequence, checksum, bytes }) {
  const buffer = Buffer.from(bytes, 'base64');
  const torn = { id, slot, sequence, whole: false, step: -1, backend: '', engine: '', snapshots: 0, hash: '' };
  if (buffer.length < 8 || crc32(buffer) !== checksum) return torn;
  const [textLength, size] = [buffer.readUInt32LE(0), buffer.readUInt32LE(4)];
  const { record } = JSON.parse(buffer.subarray(8, 8 + textLength).toString('utf8'));
  const start = 4 * Math.ceil((8 + textLength) / 4) + 4 * size * record.checkpoint.state;
  const state = buffer.subarray(start, start + 4 * size);
  if (state.length !== 4 * size) return torn;
  return {
    ...{ id, slot, sequence, whole: true, step: record.checkpoint.step },
    ...{ backend: record.backend, engine: record.engine, snapshots: record.snapshots.length },
    hash: createHash('sha256').update(state).digest('hex'),
  };
}
