import { describe, expect, it } from 'vitest';
import { createScriptClock, HOPS } from './scriptClock';

describe('createScriptClock', () => {
  /** A clock in a world where time passes only when told. */
  function world() {
    let timeMs = 0;
    const clock = createScriptClock(() => timeMs, queueMicrotask);
    const work = (ms: number) => {
      timeMs += ms;
    };
    /** Something that the event loop brings, much later. */
    const answer = () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          work(100);
          resolve();
        });
      });
    return { clock, work, answer };
  }

  it('counts the work of a call and not the waiting after it', async () => {
    const { clock, work, answer } = world();
    clock.running();
    work(3);
    await answer();
    expect(clock.readMs()).toBe(3);
  });

  it('counts what goes on after waiting for what is there already', async () => {
    const { clock, work, answer } = world();
    clock.running();
    for (let i = 0; i < HOPS / 2; i++) {
      await null;
      work(1);
    }
    await answer();
    expect(clock.readMs()).toBe(HOPS / 2);
  });

  it('goes on where an answer comes', async () => {
    const { clock, work, answer } = world();
    clock.running();
    work(3);
    await answer().then(clock.running);
    work(2);
    expect(clock.readMs()).toBe(5);
    await answer();
    expect(clock.readMs()).toBe(5);
  });

  it('counts a stretch once, however often it is said to have begun', async () => {
    const { clock, work, answer } = world();
    clock.running();
    work(1);
    clock.running();
    work(1);
    await answer();
    expect(clock.readMs()).toBe(2);
  });
});
