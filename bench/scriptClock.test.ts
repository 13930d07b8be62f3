import { describe, expect, it } from 'vitest';
import { createScriptClock } from './scriptClock';

describe('createScriptClock', () => {
  /** A clock in a world where time passes only when told, and tasks end only when told. */
  function world() {
    let timeMs = 0;
    const ends: (() => void)[] = [];
    const clock = createScriptClock(
      () => timeMs,
      (done) => ends.push(done),
    );
    return {
      clock,
      pass: (ms: number) => {
        timeMs += ms;
      },
      endTask: () => ends.shift()?.(),
    };
  }

  it('counts a task and not the waiting after it', () => {
    const { clock, pass, endTask } = world();
    clock.running();
    pass(3);
    endTask();
    pass(100);
    expect(clock.readMs()).toBe(3);
  });

  it('goes on where the GPU answers', () => {
    const { clock, pass, endTask } = world();
    clock.running();
    pass(3);
    endTask();
    pass(100);
    clock.running();
    pass(2);
    expect(clock.readMs()).toBe(5);
    endTask();
    expect(clock.readMs()).toBe(5);
  });

  it('counts a stretch once, however often it is said to have begun', () => {
    const { clock, pass, endTask } = world();
    clock.running();
    pass(1);
    clock.running();
    pass(1);
    endTask();
    pass(10);
    expect(clock.readMs()).toBe(2);
    expect(endTask()).toBeUndefined();
    expect(clock.readMs()).toBe(2);
  });
});
