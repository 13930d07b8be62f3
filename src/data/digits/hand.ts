/** A writer's hand of the moment: bends, slants and leans a skeleton. Knows nothing of digits or pixels. */

import type { Random } from '../../lib/random';
import { type Vary, varying } from './skeleton';
import { polyline, type Stroke } from './stroke';

/** Distance between the points of a written line, in the skeleton's units: short enough for 20 pixels a unit. */
const spacing = 0.06;
/** Standard deviation of a knot from where the skeleton has it. */
const knotJitter = 0.013;

/** Written lines, each `[x0, y0, x1, y1, …]` in no particular place or size. */
export type Lines = readonly (readonly number[])[];

/** `strokes` as this hand writes them once: knots jittered, a smooth bend over the whole, then slant, turn and aspect. */
export function written(strokes: readonly Stroke[], random: Random): Lines {
  const vary = varying(random);
  const bends = [bend(vary, random, 3, 0.052), bend(vary, random, 3, 0.052)] as const;
  const ripples = [bend(vary, random, 5, 0.018), bend(vary, random, 5, 0.018)] as const;
  const slant = vary(0.14, 0.2);
  const turn = vary(0, 0.11);
  const width = Math.exp(vary(0.02, 0.17));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return strokes.map((stroke) => {
    const line = polyline(jittered(stroke, vary), spacing);
    for (let i = 0; i < line.length; i += 2) {
      const x0 = (line[i] ?? 0) - 0.35;
      const y0 = (line[i + 1] ?? 0) - 0.5;
      const y = y0 + bends[1](x0, y0) + ripples[1](x0, y0);
      const x = (x0 + bends[0](x0, y0) + ripples[0](x0, y0)) * width - slant * y;
      line[i] = x * cos - y * sin;
      line[i + 1] = x * sin + y * cos;
    }
    return line;
  });
}

/** Every knot a little off its place. */
function jittered(stroke: Stroke, vary: Vary): Stroke {
  return stroke.map(({ x, y, corner }) => ({ x: vary(x, knotJitter), y: vary(y, knotJitter), corner }));
}

/**
 * A smooth random displacement of the plane along one axis: a wave of random direction and phase.
 * @param frequency typical radians per unit
 * @param height standard deviation of the wave's height
 */
function bend(vary: Vary, random: Random, frequency: number, height: number): (x: number, y: number) => number {
  const peak = vary(0, height);
  const phase = 2 * Math.PI * random.uniform();
  const alongX = vary(0, frequency);
  const alongY = vary(0, frequency);
  return (x, y) => peak * Math.sin(alongX * x + alongY * y + phase);
}
