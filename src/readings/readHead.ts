/** The verdict on one head: what it looks for, if for anything, from where it looks on held-out samples. Pure. */

import { patchDistances } from '../lib/patchDistance';
import type { HeadProfile } from '../protocol';
import type { MeasuredModel } from './readings';

export type VerdictReading =
  | { code: 'head-uniform'; facts: Record<string, never> }
  /** `effective`: on how many of `keys` patches evenly shared attention would have the same entropy. */
  | { code: 'head-even'; facts: { effective: number; keys: number } }
  /** `share`: of its attention; `evenly`: what looking everywhere alike would give. */
  | { code: 'head-own' | 'head-near' | 'head-far'; facts: { share: number; evenly: number } }
  | { code: 'head-place' | 'head-mixed'; facts: { patch: number; share: number; evenly: number } }
  /** `ratio`: brightness of where it looks over that of the image. */
  | { code: 'head-ink' | 'head-blank'; facts: { ratio: number } };

/** From this normalised entropy on a head hardly chooses. */
const EVEN = 0.95;

/** How far a preference is from chance, in units of what is worth a sentence: at `threshold` times chance it is 1. */
const strength = (value: number, chance: number, threshold: number) => Math.log(value / chance) / Math.log(threshold);

/** The strongest of its preferences, where one is worth a sentence. */
export function readHead(
  profile: HeadProfile,
  model: Pick<MeasuredModel, 'attention' | 'gridRows' | 'gridCols'>,
): VerdictReading {
  if (model.attention === 'uniform') return { code: 'head-uniform', facts: {} };
  const { entropy, own, near, ink, place, placeShare } = profile;
  const distances = patchDistances(model);
  const keys = model.gridRows * model.gridCols;
  const chance = { own: 1 / keys, near: distances.filter((each) => each > 0 && each < 1.5).length / distances.length };
  const around = { share: own + near, evenly: chance.own + chance.near };
  const favourite = { patch: place + 1, share: placeShare, evenly: chance.own };
  const found: { strength: number; reading: VerdictReading }[] = [
    {
      strength: strength(own, chance.own, 2),
      reading: { code: 'head-own', facts: { share: own, evenly: chance.own } },
    },
    {
      strength: strength(near, chance.near, 1.4),
      reading: { code: 'head-near', facts: { share: near, evenly: chance.near } },
    },
    { strength: strength(around.evenly, around.share, 1.4), reading: { code: 'head-far', facts: around } },
    {
      strength: strength(placeShare, chance.own, 2.5),
      reading: { code: 'head-place', facts: favourite },
    },
    { strength: strength(ink, 1, 1.6), reading: { code: 'head-ink', facts: { ratio: ink } } },
    { strength: strength(1, ink, 1.6), reading: { code: 'head-blank', facts: { ratio: ink } } },
  ];
  const strongest = found.reduce((best, each) => (each.strength > best.strength ? each : best));
  if (strongest.strength >= 1) return strongest.reading;
  if (entropy >= EVEN || keys === 1) return { code: 'head-even', facts: { effective: keys ** entropy, keys } };
  return { code: 'head-mixed', facts: favourite };
}
