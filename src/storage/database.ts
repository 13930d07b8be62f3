/** The browser's database of this page: opens it, and says which stores it has. What lies in them is unknown until io/restore has judged it. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The stores. A change here is a new version, and a step in `upgrade`. */
export interface Stores extends DBSchema {
  /** Runs as they are saved while they go on: two slots each, written in turn, by [id of the record, 0 or 1]. */
  slots: { key: [string, number]; value: unknown };
  /** Runs in the list of runs without their states, by the id of the record. */
  runs: { key: string; value: unknown };
  /** Their states, by the same id: they are large, and the list does without. */
  states: { key: string; value: unknown };
  /** Data files that runs were trained on and how they were read, by the data's fingerprint: once, however many runs use them. */
  datasets: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Stores>;

const name = 'attention-autoencoder';
const version = 1;

let opened: Promise<Database> | null = null;

/**
 * The page's database, opened when first asked for and again after it was closed.
 * @throws (rejects) where the browser has no storage for this page, as in some private windows
 */
export function database(): Promise<Database> {
  if (opened) return opened;
  const opening = openStores(() => {
    if (opened === opening) opened = null;
  });
  opening.catch(() => {
    if (opened === opening) opened = null;
  });
  opened = opening;
  return opening;
}

/** Closes it until it is next asked for: a page in the back/forward cache must hold no connection. */
export function closeDatabase(): void {
  void opened?.then(
    (db) => db.close(),
    () => {},
  );
  opened = null;
}

async function openStores(gone: () => void): Promise<Database> {
  const db = await openDB<Stores>(name, version, {
    upgrade(db, from) {
      if (from >= 1) return;
      for (const store of ['slots', 'runs', 'states', 'datasets'] as const) db.createObjectStore(store);
    },
    blocking(_current, _blocked, event) {
      // A newer version of the page, in another tab, needs the database: it must not wait for this one.
      if (event.target instanceof IDBDatabase) event.target.close();
      gone();
    },
    terminated: gone,
  });
  return db;
}
