/** Tells at once that a worker is gone, however it went: it holds a Web Lock for as long as it lives, and whoever wants to know waits for that. */

/** The part of the browser's LockManager that is needed; undefined where there is none, as in pages that are not secure. */
export type LifeLocks =
  | { request(name: string, options: { signal?: AbortSignal }, granted: () => unknown): Promise<unknown> }
  | undefined;

/** In the worker: calls `told` with the lock's name once it is held. */
export function holdLife(locks: LifeLocks, told: (lock: string) => void): void {
  if (!locks) return;
  const lock = `life ${crypto.randomUUID()}`;
  const untilTheEnd = () => {
    told(lock);
    return new Promise<never>(() => {});
  };
  locks.request(lock, {}, untilTheEnd).catch(ignore);
}

/** Calls `over` once the holder of `lock` is gone; the returned function calls that off. */
export function watchLife(locks: LifeLocks, lock: string, over: () => void): () => void {
  const watching = new AbortController();
  locks?.request(lock, { signal: watching.signal }, over).catch(ignore);
  return () => watching.abort();
}

/** Without locks, or when the watch is called off: there are other signs of death. */
const ignore = () => {};
