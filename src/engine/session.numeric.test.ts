/** A session on the CPU backend: where it stops, what it keeps, and that a look back is what was seen then. */

import { beforeAll, describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { type Config, fields } from '../config/fields';
import { liveConfig } from '../config/live';
import { datasets } from '../data/registry';
import type { Checkpoint, LossPoint, View } from '../protocol';
import { startBackend } from './backend';
import { createComposedEngine } from './composed/composedEngine';
import { prepareRunData } from './runData';
import { Session } from './session';

beforeAll(() => startBackend('cpu'));

const small: Config = {
  ...defaults(fields),
  ...{ patchSize: '14', latentDim: 4, heads: 2, headDim: 2, batchSize: 4, sampleLimit: 40, learningRate: 0.01 },
  corruptionType: 'gaussian',
};

/** A session and what it has told. */
function open(resume: Checkpoint | null = null) {
  const data = prepareRunData(small, datasets.digits(small.seed));
  const { model, train, trainCount } = data;
  const engine = createComposedEngine({ model, config: small, train, trainCount, resume });
  /** `stood`: the step of the last loss told each time that the session said it stands still. */
  const told: { checkpoints: Checkpoint[]; views: View[]; points: LossPoint[]; step: number; stood: number[] } = {
    ...{ checkpoints: [], views: [], points: [], step: 0, stood: [] },
  };
  let tellPaused = () => {};
  let clock = 0;
  const session = new Session({
    config: small,
    data,
    engine,
    inspect: () => Promise.reject(new Error('not asked for')),
    focus: 0,
    diagnose: false,
    now: () => clock++,
    nextTask: () => new Promise((resolve) => setTimeout(resolve)),
    events: {
      report(step, points) {
        told.step = step;
        told.points.push(...points);
      },
      tested() {},
      viewed: (view) => told.views.push(view),
      diagnosed() {},
      patched() {},
      paused() {
        told.stood.push(told.points.at(-1)?.step ?? 0);
        tellPaused();
      },
      rewound() {},
      checkpoint: (checkpoint) => told.checkpoints.push(checkpoint),
      answered() {},
      inspected() {},
      failed(error) {
        throw error;
      },
    },
  });
  const latest = () => {
    const view = told.views.at(-1);
    if (!view) throw new Error('nothing was shown');
    return view;
  };
  return {
    ...{ session, engine, told, latest },
    /** Takes `count` steps; everything about them has been told then. */
    async step(count: number) {
      const paused = new Promise<void>((resolve) => {
        tellPaused = resolve;
      });
      session.stepBy(count);
      await paused;
      await session.look(() => {});
    },
    async until(done: () => boolean) {
      while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

describe('a session', () => {
  it('stops at its limit, and goes on when that is raised', async () => {
    const { session, engine, told, until } = open();
    session.limit(3);
    session.play();
    await until(() => told.step === 3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(engine.step).toBe(3);
    session.limit(5);
    await until(() => told.step === 5);
    expect(engine.step).toBe(5);
    session.limit(null);
    await until(() => told.step > 7);
    await session.dispose();
  });

  it('tells the loss of the step that it stands at before it says that it stands there', async () => {
    const { session, told, step } = open();
    await step(1);
    await step(1);
    await step(3);
    expect(told.stood).toEqual([1, 2, 5]);
    await session.dispose();
  });

  it('keeps the untrained state and each of the first ten', async () => {
    const { session, told, step } = open();
    await session.open();
    await step(10);
    expect(told.checkpoints.map((checkpoint) => checkpoint.step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await session.dispose();
  });

  it('keeps the state at which a knob was moved', async () => {
    const { session, told, until } = open();
    const kept = () => told.checkpoints.map((checkpoint) => checkpoint.step);
    await session.open();
    session.limit(12);
    session.play();
    await until(() => told.step === 12);
    expect(kept().at(-1)).toBe(11);
    await session.patch({ ...liveConfig(small), lambda: 1 });
    expect(kept().at(-1)).toBe(12);
    await session.dispose();
  });

  it('shows an earlier moment exactly as it was then, also after the corruption has changed', async () => {
    const { session, told, step, latest } = open();
    await session.open();
    await step(6);
    const then = latest();
    expect(then.step).toBe(6);
    await step(9);
    await session.patch({ ...liveConfig(small), corruption: 0.8 });
    const now = latest();
    expect(now.reconstructions.data).not.toEqual(then.reconstructions.data);

    const kept = told.checkpoints.find((checkpoint) => checkpoint.step === 6);
    if (!kept) throw new Error('step 6 was not kept');
    const { corruptionType, corruption } = small;
    const parameters = kept.state.slice(0, kept.state.length / 3);
    const at = { step: 6, parameters, corruption: { corruptionType, corruption } };
    await session.look((observer) => observer.lookThrough({ muted: [], at }));
    expect(latest()).toEqual(then);
    await session.look((observer) => observer.lookThrough({ muted: [], at: null }));
    expect(latest()).toEqual(now);
    await session.dispose();
  });

  it('goes on from a kept state as it did the first time', async () => {
    const first = open();
    await first.session.open();
    await first.step(8);
    const kept = first.told.checkpoints.find((checkpoint) => checkpoint.step === 5);
    if (!kept) throw new Error('step 5 was not kept');
    const second = open(kept);
    await second.session.open();
    await second.step(3);
    expect(second.told.points).toEqual(first.told.points.slice(5));
    expect(second.latest()).toEqual(first.latest());
    await first.session.dispose();
    await second.session.dispose();
  });

  it('skips looks that are overtaken by the next', async () => {
    const { session, told } = open();
    await session.open();
    const before = told.views.length;
    await Promise.all([1, 2, 3, 4].map((sample) => session.look((observer) => observer.focus(sample))));
    const shown = told.views.slice(before).map(({ focus }) => focus);
    expect(shown.at(-1)).toBe(4);
    expect(shown.length).toBeLessThan(4);
    await session.dispose();
  });
});
