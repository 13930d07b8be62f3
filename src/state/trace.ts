/** What a run can be held against: its exact losses at marked steps and each turn of its live knobs. Pure; knows no store. */

import type { LiveConfig } from '../config/fields';
import { liveKeys } from '../config/fields';
import { isMarkedStep } from '../lib/markedStep';
import type { LossPoint, Trace } from '../protocol';

/** More turns than this nobody makes but by dragging for minutes; they are not kept then. */
const mostTurns = 200;

export const noTrace: Trace = { losses: [], turns: [], complete: true };

/** `trace` with those of `points`, which follow it, that lie on marked steps. */
export function withLosses(trace: Trace, points: readonly LossPoint[]): Trace {
  const marked = points.filter(({ step }) => isMarkedStep(step));
  return marked.length === 0 ? trace : { ...trace, losses: [...trace.losses, ...marked] };
}

/** `trace` where `live` holds from the step after `step` on; the same where it did so before. */
export function withTurn(trace: Trace, step: number, live: LiveConfig): Trace {
  const turns = trace.turns.filter((turn) => turn.step < step);
  const before = turns.at(-1);
  if (before && liveKeys.every((key) => before.live[key] === live[key])) return { ...trace, turns };
  if (turns.length >= mostTurns) return { ...trace, turns, complete: false };
  return { ...trace, turns: [...turns, { step, live }] };
}

/** What of `trace` still holds once the run stands at `step` again. */
export function traceUpTo(trace: Trace, step: number): Trace {
  return {
    ...trace,
    losses: trace.losses.filter((point) => point.step <= step),
    turns: trace.turns.filter((turn) => turn.step <= step),
  };
}
