/** Draws the points of a scatter: labels as coloured figures, values as coloured dots. Knows nothing of what they mean. */

import { categoryColour } from './categories';
import { type RampName, ramp, rampIndex, rampSize, type Theme } from './colour';
import { type ScatterView, scatterPoint } from './scatter';

/** What the points look like: by their class, or by a number on a ramp from `low` to `high`. */
export type ScatterLook =
  | { readonly kind: 'classes'; readonly classes: ArrayLike<number> }
  | {
      readonly kind: 'values';
      readonly values: ArrayLike<number>;
      readonly ramp: RampName;
      readonly low: number;
      readonly high: number;
    };

/** The part of a 2-D canvas context that drawing takes. */
export type ScatterTarget = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'fillText'
  | 'beginPath'
  | 'arc'
  | 'fill'
  | 'stroke'
>;

/** Pixels. */
const DOT = 3;
const FIGURE = 10;

/** Draws `points` [N, 2] where `view` puts them, in the colours of `theme`. Points that are not finite are left out. */
export function drawScatter(
  target: ScatterTarget,
  points: ArrayLike<number>,
  view: ScatterView,
  look: ScatterLook,
  theme: Theme,
): void {
  target.font = `600 ${FIGURE}px system-ui, sans-serif`;
  target.textAlign = 'center';
  target.textBaseline = 'middle';
  target.lineWidth = 0.75;
  target.strokeStyle = rampColour('ink', theme, 0.55);
  for (let i = 0; i < points.length / 2; i++) {
    const point = scatterPoint(points, i);
    if (!point) continue;
    const { x, y } = view.toPixel(point);
    if (look.kind === 'classes') {
      const category = look.classes[i] ?? 0;
      target.fillStyle = categoryColour(category, theme);
      target.fillText(String(category), x, y);
    } else {
      const { values, low, high } = look;
      target.fillStyle = rampColour(look.ramp, theme, rampIndex(values[i] ?? Number.NaN, low, high) / (rampSize - 1));
      target.beginPath();
      target.arc(x, y, DOT, 0, 2 * Math.PI);
      target.fill();
      target.stroke();
    }
  }
}

/** The colour at `part`, 0…1, of a ramp. */
function rampColour(name: RampName, theme: Theme, part: number): string {
  const colours = ramp(name, theme);
  const at = 3 * Math.round(part * (rampSize - 1));
  return `rgb(${colours[at]} ${colours[at + 1]} ${colours[at + 2]})`;
}
