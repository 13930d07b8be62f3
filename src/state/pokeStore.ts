/** The image that a person pokes, one for the page: what it was, what it is, and the way back. Knows no brush, no run and no network. */

import { createStore } from 'zustand/vanilla';
import type { Frame } from '../protocol';

/** An image [rows, cols] changed into another. */
export type Edit = (image: Float32Array) => Float32Array<ArrayBuffer>;

/** One step for Undo in the making: a stroke, or a slider that is dragged. */
interface Gesture {
  readonly name: string;
  /** What the slider shows. */
  readonly value: number;
  readonly start: Frame;
}

export interface PokeState {
  /** x [rows, cols], the sample as it was; null before there is any. */
  readonly base: Frame | null;
  /** x + δ [rows, cols] */
  readonly image: Frame | null;
  /** What Undo goes back to, the latest last. */
  readonly past: readonly Frame[];
  readonly gesture: Gesture | null;
}

/** A gesture that is no slider's. */
const stroke = 'stroke';
/** How many steps Undo remembers. */
const mostPast = 100;

/** A poke store; the page has one, `pokeStore`. Write with the functions below. */
export const createPokeStore = () =>
  createStore<PokeState>()(() => ({ base: null, image: null, past: [], gesture: null }));
export type PokeStore = ReturnType<typeof createPokeStore>;

/** Another sample to poke. What was done stays where the sample is the same, or is the very image that was made of the last one. */
export function pokeFrom(store: PokeStore, base: Frame): void {
  const now = store.getState();
  if (now.base && same(now.base, base)) return;
  if (now.image && same(now.image, base)) store.setState({ base: now.image, gesture: null });
  else store.setState({ base, image: base, past: [], gesture: null });
}

/** Changes the image in one step. */
export function edit(store: PokeStore, change: Edit): void {
  const { image } = store.getState();
  if (image) put(store, image, made(image, change), null);
}

/** Begins a stroke. */
export function beginStroke(store: PokeStore, change: Edit): void {
  store.setState({ gesture: null });
  goOn(store, change);
}

/** Goes on with the stroke: all its changes together are one step. */
export function goOn(store: PokeStore, change: Edit): void {
  const { image, gesture } = store.getState();
  if (!image) return;
  const start = gesture?.name === stroke ? gesture.start : image;
  put(store, start, made(image, change), { name: stroke, value: 0, start });
}

/** Sets the slider `name`: `change` is made to the image as it was before the slider was touched, in one step. */
export function slide(store: PokeStore, name: string, value: number, change: Edit): void {
  const { image, gesture } = store.getState();
  if (!image) return;
  const start = gesture?.name === name ? gesture.start : image;
  put(store, start, made(start, change), { name, value, start });
}

/** What the slider `name` shows: 0 unless it is the last thing that was touched. */
export const slidTo = ({ gesture }: PokeState, name: string): number => (gesture?.name === name ? gesture.value : 0);

/** Back by one step, where there is one. */
export function undo(store: PokeStore): void {
  const { past } = store.getState();
  const image = past.at(-1);
  if (image) store.setState({ image, past: past.slice(0, -1), gesture: null });
}

/** A blank image of the sample's size. */
export const clear: Edit = (image) => new Float32Array(image.length);

/** The sample as it was; a step like any other. */
export function startOver(store: PokeStore): void {
  const { base, image } = store.getState();
  if (base && image) put(store, image, base, null);
}

const made = ({ shape, data }: Frame, change: Edit): Frame => ({ shape, data: change(data) });

/** Writes the image; `start`, what it was made of, is remembered once, and only if it is another. */
function put(store: PokeStore, start: Frame, image: Frame, gesture: Gesture | null): void {
  const { past } = store.getState();
  const known = past.at(-1) === start || same(start, image);
  store.setState({ image, gesture, past: known ? past : [...past, start].slice(-mostPast) });
}

function same(a: Frame, b: Frame): boolean {
  return a.shape.join() === b.shape.join() && a.data.every((value, index) => value === b.data[index]);
}

export const pokeStore = createPokeStore();
