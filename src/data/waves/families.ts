/** The families of beats: the course of one period of each, and what breaks a signal. Pure; knows nothing of data sets. */

import type { Random } from '../../lib/random';

interface Family {
  readonly name: string;
  /** Between 0 and 1; `phase` counts periods, `time` runs from 0 to 1 over the whole signal. */
  readonly wave: (phase: number, time: number) => number;
}

const turn = 2 * Math.PI;
/** The half of a wave that is above zero: signals rest at zero between their beats. */
const above = (value: number) => Math.max(0, value);
const fraction = (phase: number) => phase - Math.floor(phase);

/** In the order of their labels; broken signals of all families have the label after the last. */
export const families: readonly Family[] = [
  { name: 'round', wave: (phase) => above(Math.sin(turn * phase)) },
  { name: 'square', wave: (phase) => above(Math.tanh(6 * Math.sin(turn * phase))) },
  { name: 'pointed', wave: (phase) => above(4 * Math.abs(fraction(phase) - 0.5) - 1) },
  { name: 'swelling', wave: (phase, time) => above(Math.sin(turn * phase)) * Math.sin(Math.PI * time) ** 2 },
];

/** How long a break lasts, in steps. */
const breaks = { least: 20, most: 36 };

/** Breaks `signal` [channels, steps]: over a stretch of it, every channel jumps at random from step to step. */
export function breakSignal(signal: Float32Array, channels: number, steps: number, random: Random): void {
  const length = breaks.least + random.below(breaks.most - breaks.least + 1);
  const start = random.below(steps - length + 1);
  for (let channel = 0; channel < channels; channel++) {
    for (let step = start; step < start + length; step++) {
      signal[channel * steps + step] = above(2 * random.uniform() - 1);
    }
  }
}
