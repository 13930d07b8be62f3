/** Draws square matrices as heat maps on one scale. Pure: from a description to SVG text. */

import { tickText, titleOf } from './frame';
import type { HeatPlot } from './plot';
import { element, picture, text } from './svg';

const SIDE = 300;
const GAP = 70;
const LEFT = 56;
const TOP = 66;
const LEVELS = 24;

/** White to dark blue. */
function shade(share: number): string {
  const mix = (light: number, dark: number) => Math.round(light + (dark - light) * share);
  return `rgb(${mix(255, 8)},${mix(255, 48)},${mix(255, 107)})`;
}

export function heatPlot(plot: HeatPlot): string {
  const largest = Math.max(...plot.panels.flatMap(({ rows }) => rows.flat()));
  const width = LEFT + plot.panels.length * (SIDE + GAP) + 70;
  const height = TOP + SIDE + 54;
  const panels = plot.panels.map(({ label, rows }, i) => panel(label, rows, largest, LEFT + i * (SIDE + GAP), plot));
  return picture(width, height, plot.title, [titleOf(plot.title), ...panels, ...scaleBar(plot, largest, width)]);
}

function panel(
  label: string,
  rows: readonly (readonly number[])[],
  largest: number,
  left: number,
  plot: HeatPlot,
): string {
  const cell = SIDE / rows.length;
  const last = rows.length - 1;
  const cells = rows.flatMap((row, r) => runs(row, largest).map((run) => cellRun(run, r, cell, left)));
  const named = [0, Math.floor(last / 2), last].flatMap((position) => {
    const centre = (position + 0.5) * cell;
    return [
      text(left + centre, TOP + SIDE + 16, String(position), { 'text-anchor': 'middle' }),
      text(left - 6, TOP + centre + 4, String(position), { 'text-anchor': 'end' }),
    ];
  });
  return [
    text(left, TOP - 10, label, { 'font-weight': 600 }),
    ...cells,
    element('rect', { x: left, y: TOP, width: SIDE, height: SIDE, fill: 'none', stroke: '#999' }),
    ...named,
    text(left + SIDE / 2, TOP + SIDE + 36, plot.axisLabel, { 'text-anchor': 'middle' }),
  ].join('');
}

interface Run {
  readonly start: number;
  readonly length: number;
  readonly level: number;
}

/** Neighbours of one shade drawn as one rectangle keep the file small. */
function runs(row: readonly number[], largest: number): Run[] {
  const found: Run[] = [];
  for (const [start, value] of row.entries()) {
    const level = Math.round((value / largest) * LEVELS);
    const last = found.at(-1);
    if (last && last.level === level) found[found.length - 1] = { ...last, length: last.length + 1 };
    else found.push({ start, length: 1, level });
  }
  return found;
}

function cellRun({ start, length, level }: Run, row: number, cell: number, left: number): string {
  const box = { x: left + start * cell, y: TOP + row * cell, width: length * cell + 0.3, height: cell + 0.3 };
  return level === 0 ? '' : element('rect', { ...box, fill: shade(level / LEVELS) });
}

function scaleBar({ valueLabel }: HeatPlot, largest: number, width: number): string[] {
  const x = width - 84;
  const steps = Array.from({ length: LEVELS }, (_, i) => {
    const y = TOP + SIDE - ((i + 1) * SIDE) / LEVELS;
    return element('rect', { x, y, width: 14, height: SIDE / LEVELS + 0.3, fill: shade((i + 1) / LEVELS) });
  });
  return [
    ...steps,
    text(x + 20, TOP + 8, tickText(Number(largest.toPrecision(3)))),
    text(x + 20, TOP + SIDE, '0'),
    text(x + 14, TOP - 10, valueLabel, { 'text-anchor': 'middle' }),
  ];
}
