/** Tests which faults are planned and what a run is blamed for. */

import { describe, expect, it } from 'vitest';
import { chaosFaults, schedule } from './chaosPlan.mjs';

describe('the plan', () => {
  it('is the same for the same seed, another for another, and has every kind', () => {
    const plan = schedule(false, 48, 1);
    expect(schedule(false, 48, 1)).toEqual(plan);
    expect(schedule(false, 48, 2)).not.toEqual(plan);
    expect(new Set(plan.map(({ kind }) => kind)).size).toBe(8);
    expect(new Set(schedule(true, 8, 1).map(({ kind }) => kind))).toContain('device');
  });

  it('never loses two workers in one page', () => {
    for (let seed = 0; seed < 50; seed++) {
      let lost = 0;
      for (const { kind } of schedule(seed % 2 === 0, 60, seed)) {
        if (['reload', 'close', 'page crash'].includes(kind)) lost = 0;
        if (['crash', 'kill', 'freeze', 'device'].includes(kind)) lost += 1;
        expect(lost).toBeLessThan(2);
      }
    }
  });
});

/** @type {import('./chaosPlan.mjs').Blow} */
const blow = { kind: 'kill', lost: 90, lostMs: 9000, backMs: 4000 };
const good = { blows: [blow], corrupt: 0, uncaught: [], end: { step: 500 }, same: true };

describe('what a run is blamed for', () => {
  it('is nothing where all is well', () => {
    expect(chaosFaults(good)).toEqual([]);
    expect(chaosFaults({ ...good, blows: [{ ...blow, lost: 490, lostMs: 4900 }] })).toEqual([]);
  });

  it.each([
    [{ uncaught: ['oops', 'oops'] }, 'uncaught: oops'],
    [{ corrupt: 2 }, '2 corrupt slots'],
    [{ same: false }, 'step 500 has other bits than that of an undisturbed run'],
    [{ blows: [{ ...blow, lost: 101 }] }, 'kill: 101 steps of 9.0 s lost, more than an interval'],
    [{ blows: [{ ...blow, backMs: 5001 }] }, 'kill: back only after 5001 ms in the median'],
  ])('%j', (changes, fault) => {
    expect(chaosFaults({ ...good, ...changes })).toEqual([fault]);
  });
});
