import { describe, expect, it } from 'vitest';
import type { Command, Pass, Reply } from '../protocol';
import { createAsking, type Outcome } from './asking';
import { createFakeTimers } from './fakeTimers';
import { keepAsking } from './keepAsking';

const frame = { shape: [1], data: new Float32Array(1) };
const pass: Pass = {
  ...{ x: frame, u: frame, h: frame, z: frame, q: null, k: null, v: null, scores: null, attention: null, heads: null },
  ...{ contributions: null, code: frame, y: frame, xhat: frame, reconstruction: frame, mse: 0 },
};
const reply = (step: number, ms = 1): Reply => ({ ok: true, answer: { kind: 'pass', pass }, step, ms });
/** Lets every settled promise be heard. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 0));

function setUp() {
  const sent: Command[] = [];
  const told: Outcome<'pass'>[] = [];
  const timers = createFakeTimers();
  const asking = createAsking(
    (command) => void sent.push(command),
    () => 3,
  );
  const model = { stamp: 'a', training: true, together: 1 };
  let changed = () => {};
  const stop = keepAsking<'pass'>({
    ask: asking.ask,
    question: { kind: 'pass', image: null },
    stamp: () => model.stamp,
    watch(callback) {
      changed = callback;
      return () => {};
    },
    training: () => model.training,
    everyMs: 250,
    timers,
    together: () => model.together,
    tell: (outcome) => void told.push(outcome),
  });
  const ids = () => sent.flatMap((command) => (command.type === 'ask' ? command.id : []));
  return {
    ...{ sent, told, timers, asking, model, stop, ids },
    change(stamp: string) {
      model.stamp = stamp;
      changed();
    },
    async answer(step: number, ms = 1) {
      asking.answered(ids().at(-1) ?? -1, reply(step, ms));
      await heard();
    },
  };
}

describe('keepAsking', () => {
  it('asks at once, and again only after a change', async () => {
    const { ids, told, answer, change, timers } = setUp();
    expect(ids()).toHaveLength(1);
    await answer(7);
    expect(told).toMatchObject([{ step: 7, answer: { kind: 'pass' } }]);
    change('a');
    timers.advance(1000);
    expect(ids()).toHaveLength(1);
    change('b');
    expect(ids()).toHaveLength(2);
  });

  it('has one question open at a time and asks about the latest change', async () => {
    const { ids, answer, change, timers } = setUp();
    change('b');
    change('c');
    expect(ids()).toHaveLength(1);
    await answer(1);
    timers.advance(250);
    expect(ids()).toHaveLength(2);
    await answer(3);
    timers.advance(1000);
    expect(ids()).toHaveLength(2);
  });

  it('takes a twentieth of the time, shared with others, and waits for nothing at rest', async () => {
    const { ids, answer, change, timers, model } = setUp();
    await answer(1, 100);
    change('b');
    timers.advance(1899);
    expect(ids()).toHaveLength(1);
    timers.advance(1);
    expect(ids()).toHaveLength(2);
    await answer(2, 100);
    model.training = false;
    change('c');
    expect(ids()).toHaveLength(3);
  });

  it('asks the next run what the last did not answer', async () => {
    const { ids, told, asking, change } = setUp();
    asking.drop();
    await heard();
    expect(told).toEqual([]);
    change('a');
    expect(ids().length).toBeGreaterThan(1);
  });

  it('tells a failure in its words, and nothing once stopped', async () => {
    const { told, asking, ids, stop, change } = setUp();
    asking.answered(ids()[0] ?? -1, { ok: false, detail: 'no such size' });
    await heard();
    expect(told).toEqual([{ failed: 'no such size' }]);
    stop();
    change('z');
    expect(ids()).toHaveLength(1);
  });
});
