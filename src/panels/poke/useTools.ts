/** What a person holds in the hand: brush or patch, and what each does to the poked image. Knows the poke store, no network and no element. */

import { useMemo, useRef, useState } from 'react';
import { num } from '../../config/field';
import { randomStream } from '../../lib/random';
import { beginStroke, edit, goOn, pokeStore, slide, undo } from '../../state/pokeStore';
import { useConfig } from '../../ui/useStores';
import { brightened, erased, noisy, type Point, painted } from '../../viz/brush';
import { type PictureLayout, patchAt } from '../../viz/patches';
import { chooseToken } from '../useScene';

/** The sliders' ranges; they are no knobs of a run, so they have no place in the address. */
const none = { url: '', group: 'data' } as const;
export const ranges = {
  size: num({ ...none, default: 2, min: 1, max: 6, smallest: 0.5 }),
  ink: num({ ...none, default: 1, min: 0, max: 1 }),
  patch: num({ ...none, default: 0, min: -1, max: 1 }),
  noise: num({ ...none, default: 0, min: 0, max: 0.5 }),
};

export type Tool = 'brush' | 'patch';

export interface Tools {
  readonly tool: Tool;
  readonly size: number;
  readonly ink: number;
  /** The chosen patch. */
  readonly patch: number;
  hold(tool: Tool): void;
  setSize(size: number): void;
  setInk(ink: number): void;
  /** Sets the tool down: begins a stroke, or chooses the patch there. */
  touch(from: Point, to?: Point): void;
  /** Goes on with the stroke. */
  draw(from: Point, to: Point): void;
  /** Erases the patch at a point, or the chosen one. */
  erase(at?: Point): void;
  /** Makes the chosen patch brighter or darker than it was. */
  brighten(amount: number): void;
  /** Adds noise of that standard deviation, the same each time that the slider comes by. */
  addNoise(sigma: number): void;
  undo(): void;
}

/** The gesture of the slider of the chosen patch; another patch's is another. */
export const patchGesture = (patch: number) => `patch ${patch}`;

/** @param first the patch that is chosen to begin with */
export function useTools(layout: PictureLayout, first: number): Tools {
  const [tool, hold] = useState<Tool>('brush');
  const [size, setSize] = useState(ranges.size.default);
  const [ink, setInk] = useState(ranges.ink.default);
  const [chosen, setChosen] = useState<number | null>(null);
  const seed = useConfig((state) => state.config.seed);
  const noise = useRef(0);
  const patch = chosen !== null && chosen < layout.gridRows * layout.gridCols ? chosen : first;

  return useMemo(() => {
    const stroke = (from: Point, to: Point) => (image: Float32Array) =>
      painted(image, layout, from, to, { size, brightness: ink });
    const choose = (token: number) => {
      setChosen(token);
      chooseToken(token); // the other panels look from there as well
    };
    const at = ({ x, y }: Point) => patchAt(layout, Math.floor(y), Math.floor(x));
    return {
      ...{ tool, size, ink, patch, hold, setSize, setInk },
      touch(from, to = from) {
        if (tool === 'patch') choose(at(to));
        else beginStroke(pokeStore, stroke(from, to));
      },
      draw(from, to) {
        if (tool === 'brush') goOn(pokeStore, stroke(from, to));
      },
      erase(point) {
        const token = point ? at(point) : patch;
        if (point) choose(token);
        edit(pokeStore, (image) => erased(image, layout, token));
      },
      brighten: (amount) =>
        slide(pokeStore, patchGesture(patch), amount, (image) => brightened(image, layout, patch, amount)),
      addNoise(sigma) {
        const { gesture, past } = pokeStore.getState();
        if (gesture?.name !== 'noise') noise.current = past.length; // another noise each time it is added
        const { normal } = randomStream(seed, 'poke', noise.current);
        slide(pokeStore, 'noise', sigma, (image) => noisy(image, sigma, normal));
      },
      undo: () => undo(pokeStore),
    };
  }, [tool, size, ink, patch, layout, seed]);
}
