import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults } from '../../config/clamp';
import { type Config, fields } from '../../config/fields';
import { StateHistory } from './stateHistory';

const SIZE = 48;
const knobs = (lambda: number): Config => ({ ...defaults(fields), lambda });

beforeEach(() => {
  vi.stubGlobal('GPUBufferUsage', { COPY_SRC: 4, COPY_DST: 8 });
});

/** A device that copies between buffers of whole states; a state is the list of λ's that led to it. */
function fakeDevice() {
  const contents = new Map<object, Map<number, readonly number[]>>();
  const buffer = (size: number): GPUBuffer => {
    const made: GPUBuffer = Object.create({ size, destroy: () => contents.delete(made) });
    contents.set(made, new Map());
    return made;
  };
  const device: GPUDevice = Object.create({
    createBuffer: ({ size }: { size: number }) => buffer(size),
    createCommandEncoder: () => {
      const copies: (() => void)[] = [];
      return {
        copyBufferToBuffer(from: GPUBuffer, fromOffset: number, to: GPUBuffer, toOffset: number, size: number) {
          expect(size).toBe(SIZE);
          expect(fromOffset + size).toBeLessThanOrEqual(from.size);
          expect(toOffset + size).toBeLessThanOrEqual(to.size);
          copies.push(() => contents.get(to)?.set(toOffset, contents.get(from)?.get(fromOffset) ?? []));
        },
        finish: () => copies,
      };
    },
    queue: {
      submit(buffers: (() => void)[][]) {
        for (const copy of buffers.flat()) copy();
      },
    },
  });
  return { device, buffer, contents };
}

/** A run whose step adds its λ to the state, with a history kept as the engine keeps it. */
function fakeRun() {
  const { device, buffer, contents } = fakeDevice();
  const state = buffer(SIZE);
  const history = new StateHistory(device, state);
  let config = knobs(0);
  const now = () => contents.get(state)?.get(0) ?? [];
  const advance = (steps: number, lambda: number) => {
    contents.get(state)?.set(0, [...now(), ...Array.from({ length: steps }, () => lambda)]);
    device.queue.submit(history.keepIfDue(now().length, config));
  };
  const run = (count: number, lambda = config.lambda) => {
    for (let left = count; left > 0; ) {
      const steps = Math.min(left, history.untilNextKeep(now().length));
      expect(steps).toBeGreaterThan(0);
      advance(steps, lambda);
      left -= steps;
    }
  };
  device.queue.submit([history.keep(0, config)]);
  return {
    state: now,
    run,
    history,
    buffers: contents,
    patch(lambda: number) {
      config = knobs(lambda);
      history.changed(now().length, config);
    },
    rewind(step: number) {
      const kept = history.restore(step);
      expect(now().length).toBe(kept.step);
      for (const { config: then, until } of kept.stretches) run(until - now().length, then.lambda);
      history.changed(now().length, config);
    },
  };
}

type Run = ReturnType<typeof fakeRun>;

const action = fc.oneof(
  fc.record({ kind: fc.constant('run' as const), value: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('patch' as const), value: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('rewind' as const), value: fc.integer({ min: 0, max: 480 }) }),
);

describe('StateHistory', () => {
  it('gives back the very state of any of the last 480 steps, whatever was changed and gone back over before', () => {
    const perform = (run: Run, { kind, value }: { kind: 'run' | 'patch' | 'rewind'; value: number }) => {
      if (kind === 'run') run.run(value);
      else if (kind === 'patch') run.patch(value);
      else {
        const before = run.state();
        const step = Math.max(0, before.length - value);
        run.rewind(step);
        expect(run.state()).toEqual(before.slice(0, run.state().length));
        return { step, reached: run.state().length };
      }
      return null;
    };
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const run = fakeRun();
        let oldest = 0; // going back frees no slots that were overwritten
        for (const each of actions) {
          const gone = perform(run, each);
          if (gone) expect(gone.reached).toBe(Math.max(gone.step, oldest));
          const newest = Math.floor(run.state().length / 32) * 32;
          oldest = Math.max(oldest, newest - 15 * 32);
        }
      }),
    );
  });

  it('keeps a state each 32 steps and 16 of them, so that older steps come back as the oldest kept', () => {
    const run = fakeRun();
    expect(run.history.untilNextKeep(0)).toBe(32);
    run.run(1000);
    expect(run.history.untilNextKeep(1000)).toBe(24);
    run.rewind(3);
    expect(run.state().length).toBe(992 - 15 * 32);
  });

  it('repeats with the knobs of then, each stretch with its own', () => {
    const run = fakeRun();
    run.run(40);
    run.patch(5);
    run.run(10);
    run.patch(6);
    run.patch(7); // at the same step: only the last was ever used
    run.run(10);
    const { step, stretches } = run.history.restore(55);
    expect(step).toBe(32);
    expect(stretches.map(({ config: { lambda }, until }) => [lambda, until])).toEqual([
      [0, 40],
      [5, 50],
      [7, 55],
    ]);
  });

  it('has nothing to give once cleared, and frees its buffer', () => {
    const run = fakeRun();
    run.history.clear();
    expect(() => run.history.restore(0)).toThrow('no state is kept');
    expect(run.buffers.size).toBe(2);
    run.history.dispose();
    expect(run.buffers.size).toBe(1);
  });
});
