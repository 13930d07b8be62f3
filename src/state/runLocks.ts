/** Which page writes a run: one at a time, by a Web Lock that falls away with the page. Knows no run and no storage. */

import type { Timers } from './timers';

/** The part of the browser's LockManager that is needed. */
export interface Locks {
  request(name: string, options: { ifAvailable: true }, granted: (lock: unknown) => Promise<void>): Promise<unknown>;
}

export interface RunLocks {
  /** Makes this page the writer of run `id`, and of no other; false where another page is. */
  hold(id: string): Promise<boolean>;
  /** Whether no other page writes run `id`. A page that is just going is waited for. */
  isFree(id: string): Promise<boolean>;
  /** This page writes no run any more. */
  release(): void;
}

/** A page that was left may take a moment to let go: so often is asked, and so long waited in between. */
const mostAsked = 10;
const betweenMs = 100;

/** @param locks undefined where the browser has none, as in pages that are not secure: then every page writes what it likes */
export function createRunLocks(locks: Locks | undefined, timers: Timers): RunLocks {
  let held: { id: string; letGo: () => void } | null = null;

  /** The lock's release; null where another page has it. Where locks cannot be had at all, every page writes what it likes. */
  function ask(present: Locks, id: string): Promise<(() => void) | null> {
    return new Promise((resolve) => {
      const answered = (lock: unknown) =>
        lock === null ? Promise.resolve(resolve(null)) : new Promise<void>((release) => resolve(release));
      present.request(`run ${id}`, { ifAvailable: true }, answered).catch(() => resolve(() => {}));
    });
  }

  async function take(id: string): Promise<(() => void) | null> {
    if (!locks) return () => {};
    // Asked again rather than waited for: on a busy machine an answer may take its time, and that is no sign of another page.
    for (let asked = 1; ; asked++) {
      const letGo = await ask(locks, id);
      if (letGo || asked === mostAsked) return letGo;
      await new Promise<void>((resolve) => timers.after(betweenMs, resolve));
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
