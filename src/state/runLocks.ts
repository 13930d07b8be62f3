/** Which page writes a run: one at a time, by a Web Lock that falls away with the page. Knows no run and no storage. */

import type { Timers } from './timers';

/** The part of the browser's LockManager that is needed. */
export interface Locks {
  request(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    granted: (lock: unknown) => Promise<void>,
  ): Promise<unknown>;
}

export interface RunLocks {
  /** Makes this page the writer of run `id`, and of no other; false where another page is. */
  hold(id: string): Promise<boolean>;
  /** Whether no other page writes run `id`. A page that is just going is waited for. */
  isFree(id: string): Promise<boolean>;
  /** This page writes no run any more. */
  release(): void;
}

/** A page that was left may take a moment to let go. */
const patienceMs = 1000;

/** @param locks undefined where the browser has none, as in pages that are not secure: then every page writes what it likes */
export function createRunLocks(locks: Locks | undefined, timers: Timers): RunLocks {
  let held: { id: string; letGo: () => void } | null = null;

  /** The lock's release once it is there, null where it does not come in time. */
  async function take(id: string): Promise<(() => void) | null> {
    if (!locks) return () => {};
    const giveUp = new AbortController();
    const callOff = timers.after(patienceMs, () => giveUp.abort());
    try {
      return await new Promise((resolve, reject) => {
        const whileHeld = () => new Promise<void>((release) => resolve(release));
        locks.request(`run ${id}`, { signal: giveUp.signal }, whileHeld).catch(reject);
      });
    } catch {
      return null;
    } finally {
      callOff();
    }
  }

  const release = () => {
    held?.letGo();
    held = null;
  };

  return {
    async hold(id) {
      if (held?.id === id) return true;
      const letGo = await take(id);
      if (!letGo) return false;
      release();
      held = { id, letGo };
      return true;
    },
    async isFree(id) {
      if (held?.id === id) return true;
      const letGo = await take(id);
      letGo?.();
      return letGo !== null;
    },
    release,
  };
}
