/** Holds what counts as one step of a poke, what Undo gives back, and what another sample does to it. */

import { describe, expect, it } from 'vitest';
import type { Frame } from '../protocol';
import { beginStroke, clear, createPokeStore, edit, goOn, pokeFrom, slide, slidTo, startOver, undo } from './pokeStore';

const frame = (...values: number[]): Frame => ({ shape: [1, values.length], data: Float32Array.from(values) });
const add = (amount: number) => (image: Float32Array) => Float32Array.from(image, (value) => value + amount);

function setUp(base = frame(1, 2)) {
  const store = createPokeStore();
  pokeFrom(store, base);
  return { store, image: () => [...(store.getState().image?.data ?? [])], steps: () => store.getState().past.length };
}

describe('a poke', () => {
  it('begins with the sample itself', () => {
    const { image, steps } = setUp();
    expect(image()).toEqual([1, 2]);
    expect(steps()).toBe(0);
  });

  it('is undone step by step, and no further than the sample', () => {
    const { store, image } = setUp();
    edit(store, add(1));
    edit(store, clear);
    expect(image()).toEqual([0, 0]);
    undo(store);
    expect(image()).toEqual([2, 3]);
    undo(store);
    undo(store);
    expect(image()).toEqual([1, 2]);
  });

  it('that changes nothing is no step', () => {
    const { store, steps } = setUp();
    edit(store, add(0));
    startOver(store);
    expect(steps()).toBe(0);
  });

  it('starts over by a step that can be undone', () => {
    const { store, image } = setUp();
    edit(store, add(1));
    startOver(store);
    expect(image()).toEqual([1, 2]);
    expect(store.getState().image).toBe(store.getState().base); // untouched
    undo(store);
    expect(image()).toEqual([2, 3]);
  });
});

describe('a stroke', () => {
  it('is one step, however long, and the next one another', () => {
    const { store, image, steps } = setUp();
    beginStroke(store, add(0)); // a touch that leaves no trace yet
    goOn(store, add(1));
    goOn(store, add(1));
    expect(image()).toEqual([3, 4]);
    beginStroke(store, add(1));
    expect(steps()).toBe(2);
    undo(store);
    expect(image()).toEqual([3, 4]);
    undo(store);
    expect(image()).toEqual([1, 2]);
  });
});

describe('a slider', () => {
  it('always starts from the image as it was before, and is one step', () => {
    const { store, image, steps } = setUp();
    for (const value of [1, 5, 3]) slide(store, 'patch 2', value, add(value));
    expect(image()).toEqual([4, 5]);
    expect(slidTo(store.getState(), 'patch 2')).toBe(3);
    expect(slidTo(store.getState(), 'noise')).toBe(0);
    expect(steps()).toBe(1);
    undo(store);
    expect(image()).toEqual([1, 2]);
    expect(slidTo(store.getState(), 'patch 2')).toBe(0);
  });

  it('begins anew after anything else', () => {
    const { store, image } = setUp();
    slide(store, 'noise', 1, add(1));
    edit(store, add(10));
    slide(store, 'noise', 2, add(2));
    expect(image()).toEqual([14, 15]);
  });
});

describe('another sample', () => {
  it('is poked anew', () => {
    const { store, image, steps } = setUp();
    edit(store, add(1));
    pokeFrom(store, frame(7, 8));
    expect(image()).toEqual([7, 8]);
    expect(steps()).toBe(0);
  });

  it('that is the same one leaves the poke alone', () => {
    const { store, image } = setUp();
    edit(store, add(1));
    pokeFrom(store, frame(1, 2));
    expect(image()).toEqual([2, 3]);
  });

  it('that is the poked image itself is the new start, and Undo still goes back', () => {
    const { store, image } = setUp();
    edit(store, add(1));
    pokeFrom(store, frame(2, 3));
    expect(store.getState().base?.data).toEqual(Float32Array.from([2, 3]));
    expect(store.getState().image).toBe(store.getState().base); // untouched
    undo(store);
    expect(image()).toEqual([1, 2]);
  });

  it('of another size is another one', () => {
    const { store } = setUp(frame(0, 0));
    pokeFrom(store, { shape: [2, 1], data: new Float32Array(2) });
    expect(store.getState().image?.shape).toEqual([2, 1]);
  });
});
