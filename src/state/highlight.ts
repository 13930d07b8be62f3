/** The terms of the objective that can be pointed at, and the knobs that each depends on. Pure; knows no panel. */

import type { ConfigKey } from '../config/fields';

export const highlights = ['loss', 'reconstruction', 'lambda', 'regulariser'] as const;
export type Highlight = (typeof highlights)[number];

/** The knobs of each term, the most telling first. The loss is made of the others and has none of its own. */
export const knobsOf: Readonly<Record<Highlight, readonly ConfigKey[]>> = {
  loss: [],
  reconstruction: ['reconstruction', 'reconstructionTarget'],
  lambda: ['lambda'],
  regulariser: ['regulariser'],
};

/** The term that a knob belongs to; null where it is none of the objective's. */
export function highlightOf(key: ConfigKey): Highlight | null {
  return highlights.find((each) => knobsOf[each].includes(key)) ?? null;
}
