/** A head gets the verdict that its profile deserves, and nothing is said of chance. */

import { describe, expect, it } from 'vitest';
import type { HeadProfile } from '../protocol';
import { readHead } from './readHead';

/** Nine patches: looking evenly gives 1/9 to each, 40/81 to the neighbours. */
const model = { attention: 'standard', gridRows: 3, gridCols: 3 } as const;
const chance: HeadProfile = { entropy: 1, own: 1 / 9, near: 40 / 81, ink: 1, place: 4, placeShare: 1 / 9 };
const read = (profile: Partial<HeadProfile>) => readHead({ ...chance, ...profile }, model);

describe('the verdict on a head', () => {
  it.each([
    ['head-even', {}],
    ['head-even', { own: 0.15, ink: 1.2, placeShare: 0.2 }],
    ['head-mixed', { entropy: 0.8, own: 0.15, ink: 1.2 }],
    ['head-own', { entropy: 0.3, own: 0.8, near: 0.1 }],
    ['head-near', { entropy: 0.8, near: 0.75 }],
    ['head-far', { entropy: 0.8, own: 0.05, near: 0.2 }],
    ['head-place', { entropy: 0.2, placeShare: 0.9, ink: 1.4 }],
    ['head-ink', { entropy: 0.8, ink: 1.8, placeShare: 0.2 }],
    ['head-blank', { entropy: 0.8, ink: 0.5, placeShare: 0.2 }],
    ['head-blank', { entropy: 0.8, ink: 0 }],
    ['head-own', { entropy: 0, own: 1, near: 0 }],
  ] as const)('%s: %o', (code, profile) => expect(read(profile).code).toBe(code));

  it('gives shares beside what chance gives, and patches counted from 1', () => {
    expect(read({ own: 0.8, near: 0.1 }).facts).toEqual({ share: 0.8, evenly: 1 / 9 });
    expect(read({ placeShare: 0.9 }).facts).toEqual({ patch: 5, share: 0.9, evenly: 1 / 9 });
    expect(read({ entropy: 0.5 }).facts).toEqual({ patch: 5, share: 1 / 9, evenly: 1 / 9 });
    expect(read({}).facts).toEqual({ effective: 9, keys: 9 });
  });

  it('is by design where attention is uniform, and not about choice where there is a single patch', () => {
    expect(readHead(chance, { ...model, attention: 'uniform' }).code).toBe('head-uniform');
    const alone = { entropy: 0, own: 1, near: 0, ink: 1, place: 0, placeShare: 1 };
    expect(readHead(alone, { ...model, gridRows: 1, gridCols: 1 }).code).toBe('head-even');
  });
});
