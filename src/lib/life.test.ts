import { describe, expect, it } from 'vitest';
import { holdLife, type LifeLocks, watchLife } from './life';

/** Locks that `end` takes from whoever holds them. */
function fakeLocks() {
  const waiting: (() => void)[] = [];
  let held = false;
  const locks: LifeLocks = {
    request: (_, { signal }, granted) =>
      new Promise((resolve, reject) => {
        const grant = () => {
          if (signal?.aborted) return;
          held = true;
          resolve(granted());
        };
        signal?.addEventListener('abort', () => reject(signal.reason));
        if (held) waiting.push(grant);
        else grant();
      }),
  };
  return { locks, end: () => waiting.shift()?.() };
}

describe('a worker’s life', () => {
  it('is over when its lock can be had, and not before', () => {
    const { locks, end } = fakeLocks();
    const said: string[] = [];
    holdLife(locks, (lock) => {
      said.push('alive');
      watchLife(locks, lock, () => said.push('over'));
    });
    expect(said).toEqual(['alive']);
    end();
    expect(said).toEqual(['alive', 'over']);
  });

  it('ends unnoticed once nobody watches it any more', async () => {
    const { locks, end } = fakeLocks();
    let over = false;
    holdLife(locks, (lock) =>
      watchLife(locks, lock, () => {
        over = true;
      })(),
    );
    end();
    await Promise.resolve();
    expect(over).toBe(false);
  });

  it('is not told of where there are no locks', () => {
    let alive = false;
    holdLife(undefined, () => {
      alive = true;
    });
    watchLife(undefined, 'life', () => {})();
    expect(alive).toBe(false);
  });
});
