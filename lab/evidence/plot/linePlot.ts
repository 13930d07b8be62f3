/** Draws lines with error bars. Pure: from a description to SVG text. */

import { bottomAxis, errorBar, field, height, leftAxis, legend, levelLine, styleOf, titleOf, width } from './frame';
import type { LinePlot, LineSeries } from './plot';
import { createScale, type Scale } from './scale';
import { element, line, picture } from './svg';

/** Markers stand on at most so many points of a line. */
const MOST_MARKERS = 24;

export function linePlot(plot: LinePlot): string {
  const points = plot.series.flatMap((series) => series.points);
  const x = createScale(
    plot.x,
    points.map((point) => point.x),
    field.left,
    field.right,
  );
  const ends = points.flatMap(({ y, sd }) => (plot.y.scale === 'log' && y - sd <= 0 ? [y, y + sd] : [y - sd, y + sd]));
  const y = createScale(plot.y, plot.level ? [...ends, plot.level.y] : ends, field.bottom, field.top);
  return picture(width, height, plot.title, [
    titleOf(plot.title),
    ...leftAxis(plot.y, y),
    ...bottomAxis(plot.x, x),
    ...levelLine(plot.level, y),
    ...plot.series.map((series, i) => drawn(series, i, x, y)),
    ...legend(
      plot.series.map(({ label }) => label),
      (i, left, middle) => {
        const style = styleOf(i);
        return line(left, middle, left + 28, middle, stroke(i)) + style.marker(left + 14, middle);
      },
    ),
  ]);
}

function stroke(i: number): Record<string, string | number> {
  const { colour, dash } = styleOf(i);
  return { stroke: colour, 'stroke-width': 1.8, ...(dash === '' ? {} : { 'stroke-dasharray': dash }) };
}

function drawn(series: LineSeries, i: number, x: Scale, y: Scale): string {
  const style = styleOf(i);
  const shown = series.points.filter((point) => Number.isFinite(point.y));
  const path = shown.map((point, n) => `${n === 0 ? 'M' : 'L'}${x.at(point.x).toFixed(1)} ${y.at(point.y).toFixed(1)}`);
  const bars = shown.map((point) => errorBar(x.at(point.x), point.y, point.sd, y, style.colour));
  const markers = shown.length > MOST_MARKERS ? [] : shown.map((point) => style.marker(x.at(point.x), y.at(point.y)));
  return element('path', { d: path.join(''), fill: 'none', ...stroke(i) }) + bars.join('') + markers.join('');
}
