/** The trace of a run keeps few exact losses and every turn of its knobs. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { liveConfig } from '../config/live';
import { noTrace, traceUpTo, withLosses, withTurn } from './trace';
import { points } from './trainerFixture';

const live = liveConfig(defaults(fields));

describe('trace', () => {
  it('keeps the losses of marked steps alone, however long the run', () => {
    const trace = withLosses(withLosses(noTrace, points(1, 9)), points(10, 12_345));
    expect(trace.losses.map(({ step }) => step)).toEqual(
      [1, 10, 100, 1000].flatMap((decade) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => digit * decade)).concat(10_000),
    );
    expect(trace.losses[0]).toEqual(points(1, 1)[0]);
  });

  it('keeps each turn once: the last of one step, none that changes nothing', () => {
    let trace = withTurn(noTrace, 0, live);
    trace = withTurn(trace, 5, { ...live, lambda: 1 });
    trace = withTurn(trace, 5, { ...live, lambda: 2 });
    trace = withTurn(trace, 7, { ...live, lambda: 2 });
    expect(trace.turns).toEqual([
      { step: 0, live },
      { step: 5, live: { ...live, lambda: 2 } },
    ]);
    expect(withTurn(trace, 5, live).turns).toEqual([{ step: 0, live }]);
  });

  it('forgets what came after a step, but not a turn that holds after it', () => {
    const trace = withLosses(withTurn(withTurn(noTrace, 0, live), 4, { ...live, lambda: 1 }), points(1, 9));
    expect(traceUpTo(trace, 4)).toMatchObject({ turns: [{ step: 0 }, { step: 4 }] });
    expect(traceUpTo(trace, 4).losses.at(-1)?.step).toBe(4);
    expect(traceUpTo(trace, 3).turns).toHaveLength(1);
  });

  it('says that turns are missing where there were too many to keep', () => {
    let trace = noTrace;
    for (let step = 0; step < 250; step++) trace = withTurn(trace, step, { ...live, lambda: step / 100 });
    expect(trace.complete).toBe(false);
    expect(trace.turns.length).toBeLessThanOrEqual(200);
  });
});
