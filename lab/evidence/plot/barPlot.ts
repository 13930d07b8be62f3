/** Draws grouped bars with error bars. Pure: from a description to SVG text. */

import { errorBar, field, height, leftAxis, legend, levelLine, styleOf, titleOf, width, wrapped } from './frame';
import type { BarPlot } from './plot';
import { createScale } from './scale';
import { element, line, picture, text } from './svg';

/** Share of a category's width that its bars fill. */
const FILLED = 0.74;
const LETTER_WIDTH = 6.6;

export function barPlot(plot: BarPlot): string {
  const values = plot.series.flatMap(({ bars }) => bars.flatMap(({ y, sd }) => [y, y + sd]));
  const base = plot.y.scale === 'log' ? [] : [0];
  const level = plot.level ? [plot.level.y] : [];
  const y = createScale(plot.y, [...values, ...base, ...level], field.bottom, field.top);
  const slot = (field.right - field.left) / plot.categories.length;
  const barWidth = (slot * FILLED) / plot.series.length;
  const left = (category: number, i: number) => field.left + slot * category + (slot * (1 - FILLED)) / 2 + barWidth * i;
  const foot = plot.y.scale === 'log' ? field.bottom : y.at(0);
  return picture(width, height, plot.title, [
    titleOf(plot.title),
    ...leftAxis(plot.y, y),
    ...plot.series.flatMap(({ bars }, i) =>
      bars.map(({ y: value, sd }, category) => {
        if (!Number.isFinite(value)) return '';
        const x = left(category, i);
        const top = Math.min(y.at(value), foot);
        const size = Math.abs(y.at(value) - foot);
        const box = { x: x + 1, y: top, width: barWidth - 2, height: size, fill: styleOf(i).colour };
        return element('rect', { ...box, 'fill-opacity': 0.75 }) + errorBar(x + barWidth / 2, value, sd, y, '#222');
      }),
    ),
    line(field.left, foot, field.right, foot, { stroke: '#666' }),
    ...levelLine(plot.level, y),
    ...plot.categories.flatMap((category, i) =>
      wrapped(category, Math.max(6, Math.floor(slot / LETTER_WIDTH))).map((part, row) =>
        text(field.left + slot * (i + 0.5), field.bottom + 17 + 14 * row, part, { 'text-anchor': 'middle' }),
      ),
    ),
    ...(plot.series.length > 1 ? legendOf(plot) : []),
  ]);
}

function legendOf(plot: BarPlot): string[] {
  return legend(
    plot.series.map(({ label }) => label),
    (i, x, y) => element('rect', { x, y: y - 6, width: 26, height: 12, fill: styleOf(i).colour, 'fill-opacity': 0.75 }),
  );
}
