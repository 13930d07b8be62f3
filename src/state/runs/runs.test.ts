/** The list of runs: sorted, drawn, pinned, named, deleted and brought back, within its limits, on whatever shelf there is. */

import { describe, expect, it } from 'vitest';
import type { KeptRun } from '../../protocol';
import { sortedRuns } from './measures';
import { aRun, someStates } from './runFixture';
import { createMemoryShelf, type RunShelf } from './runShelf';
import { createRuns } from './runs';
import { mostOverlaid } from './slots';

const ids = (runs: readonly KeptRun[]) => runs.map(({ id }) => id).sort();

describe('sorting', () => {
  const figures = (scaleFreeContraction: number) => ({ gapRatio: 1, decoderNorm: 1, scaleFreeContraction, step: 100 });
  const runs = [
    aRun('a', {}, { begunMs: 1, figures: figures(3) }),
    aRun('b', {}, { begunMs: 2 }),
    aRun('c', {}, { begunMs: 3, figures: figures(1) }),
    aRun('d', {}, { begunMs: 4, figures: figures(Number.NaN) }),
    aRun('e', {}, { begunMs: 5, figures: figures(9), pinned: true }),
  ];
  it.each([
    [{ key: 'scaleFreeContraction', falling: false }, 'ecadb'],
    [{ key: 'scaleFreeContraction', falling: true }, 'eacdb'],
    [{ key: 'begun', falling: true }, 'edcba'],
    [{ key: 'begun', falling: false }, 'eabcd'],
  ] as const)('by %o puts pinned runs first and those without the measure last', (sorting, order) => {
    expect(
      sortedRuns(runs, sorting)
        .map(({ id }) => id)
        .join(''),
    ).toBe(order);
  });

  it('turns round when asked for again', () => {
    const { store, sortBy } = createRuns(null);
    sortBy('testMse');
    expect(store.getState().sorting).toEqual({ key: 'testMse', falling: false });
    sortBy('testMse');
    expect(store.getState().sorting).toEqual({ key: 'testMse', falling: true });
    sortBy('begun');
    expect(store.getState().sorting).toEqual({ key: 'begun', falling: true });
  });
});

describe('the list', () => {
  it('is there again on the next visit, with its names and pins', async () => {
    const shelf = createMemoryShelf();
    const first = createRuns(shelf);
    first.keep(aRun('a'), someStates(100));
    first.keep(aRun('b'), someStates(50));
    first.rename('a', '  wide  ');
    first.pin('b', true);
    await first.settled();
    const second = createRuns(shelf);
    await second.load();
    const { kept, lasting, overlaid } = second.store.getState();
    expect(lasting).toBe(true);
    expect(kept.map(({ id, name, pinned }) => ({ id, name, pinned }))).toEqual([
      { id: 'a', name: 'wide', pinned: false },
      { id: 'b', name: null, pinned: true },
    ]);
    expect(overlaid).toHaveLength(2);
    expect((await second.record('b'))?.checkpoint.step).toBe(50);
    expect(await second.record('c')).toBeNull();
  });

  it('keeps a run in the place of what it was, with its pin', () => {
    const runs = createRuns(null);
    runs.keep(aRun('a'), someStates(100));
    runs.pin('a', true);
    runs.keep(aRun('a', {}, { step: 200 }), someStates(200));
    expect(runs.store.getState().kept).toMatchObject([{ id: 'a', step: 200, pinned: true }]);
  });

  it('keeps the tag of a sweep while the run stands where the sweep left it', () => {
    const runs = createRuns(null);
    const sweep = { id: 's', keys: ['lambda'] } as const;
    runs.keep(aRun('a', {}, { sweep }), someStates(100));
    runs.keep(aRun('a'), someStates(100));
    expect(runs.store.getState().kept[0]?.sweep).toEqual(sweep);
    runs.keep(aRun('a', {}, { step: 101 }), someStates(101));
    expect(runs.store.getState().kept[0]?.sweep).toBeNull();
  });

  it('brings back the deleted run with its states', async () => {
    const shelf = createMemoryShelf();
    const runs = createRuns(shelf);
    runs.keep(aRun('a'), someStates(100));
    runs.keep(aRun('b'), someStates(50));
    runs.remove('a');
    expect(runs.store.getState()).toMatchObject({ deleted: { id: 'a' }, kept: [{ id: 'b' }] });
    await runs.settled();
    expect(ids(await shelf.list())).toEqual(['b']);
    runs.undo();
    await runs.settled();
    expect(ids(runs.store.getState().kept)).toEqual(['a', 'b']);
    expect((await runs.record('a'))?.checkpoint.state[0]).toBe(100);
    expect(ids(await shelf.list())).toEqual(['a', 'b']);
    expect(runs.store.getState().deleted).toBeNull();
  });

  it('brings it back also when undone before it was gone', async () => {
    const runs = createRuns(createMemoryShelf());
    runs.keep(aRun('a'), someStates(100));
    runs.remove('a');
    runs.undo();
    expect((await runs.record('a'))?.checkpoint.step).toBe(100);
  });

  it('draws no more runs than there are colours, each in a colour of its own', () => {
    const runs = createRuns(null);
    for (let index = 0; index < 12; index++) runs.overlay(`${index}`, true);
    expect(runs.store.getState().overlaid).toHaveLength(mostOverlaid);
    runs.overlay('3', false);
    runs.overlay('11', true);
    expect(runs.store.getState().overlaid[3]).toBe('11');
    expect(runs.store.getState().overlaid[4]).toBe('4');
  });
});

describe('what is too much', () => {
  it('lets the oldest go, by count, but no pinned one', async () => {
    const shelf = createMemoryShelf();
    const runs = createRuns(shelf, { count: 3, bytes: 1e9 });
    for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      runs.keep(aRun(id, {}, { savedMs: index }), someStates(index));
      if (id === 'a') runs.pin('a', true);
    }
    await runs.settled();
    expect(ids(runs.store.getState().kept)).toEqual(['a', 'd', 'e']);
    expect(ids(await shelf.list())).toEqual(['a', 'd', 'e']);
    expect(runs.store.getState().letGo).toBe(2);
    expect(runs.store.getState().overlaid).not.toContain('b');
  });

  it('lets the oldest go, by bytes, never the newest', () => {
    const runs = createRuns(null, { count: 10, bytes: 100 });
    runs.keep(aRun('a', {}, { savedMs: 1, bytes: 60 }), null);
    runs.keep(aRun('b', {}, { savedMs: 2, bytes: 60 }), null);
    expect(ids(runs.store.getState().kept)).toEqual(['b']);
    runs.keep(aRun('c', {}, { savedMs: 3, bytes: 900 }), null);
    expect(ids(runs.store.getState().kept)).toEqual(['c']);
  });

  it('stays on the page where the shelf refuses it, and that is told', async () => {
    const shelf: RunShelf = { ...createMemoryShelf(), put: () => Promise.reject(new Error('full')) };
    const runs = createRuns(shelf);
    await runs.load();
    expect(runs.store.getState().lasting).toBe(true);
    runs.keep(aRun('a'), someStates(100));
    expect((await runs.record('a'))?.checkpoint.step).toBe(100);
    expect(runs.store.getState().lasting).toBe(false);
  });
});
