/** Where the points of a small plot lie, and the round numbers on its axes. Pure geometry; knows no meaning of the numbers. */

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** How one axis runs: linear from 0, or logarithmic from `low`, which is then above zero. */
export interface PlotAxis {
  readonly log: boolean;
  readonly low: number;
  readonly high: number;
}

export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where `value` lies on an axis, 0 … 1, not clamped. */
export function placeOn({ log, low, high }: PlotAxis, value: number): number {
  const at = (each: number) => (log ? Math.log(each) : each);
  return high > low ? (at(value) - at(low)) / (at(high) - at(low)) : 0.5;
}

/** The pixel of a point in `box`, y upwards. */
export function placeIn(box: PlotBox, x: PlotAxis, y: PlotAxis, point: PlotPoint): PlotPoint {
  return {
    x: box.left + box.width * placeOn(x, point.x),
    y: box.top + box.height * (1 - placeOn(y, point.y)),
  };
}

/** An SVG path through `points`, which are pixels. */
export function plotPath(points: readonly PlotPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** A linear axis from 0 to a round number not below `high`, with the two or three round numbers on it besides 0. */
export function axisFromZero(high: number): PlotAxis & { readonly ticks: readonly number[] } {
  const most = high > 0 && Number.isFinite(high) ? high : 1;
  const decade = 10 ** Math.floor(Math.log10(most));
  const step = [0.5, 1, 2, 5].map((digit) => digit * decade).find((size) => most / size <= 3) ?? most;
  const count = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
  return { log: false, low: 0, high: ticks.at(-1) ?? most, ticks };
}
