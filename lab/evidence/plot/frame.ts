/** What line and bar plots share: title, axes, grid, legend, and how series are told apart. Pure. */

import type { Axis } from './plot';
import type { Scale } from './scale';
import { element, line, text } from './svg';

export const width = 760;
export const height = 380;
/** Edges of the field that the data stands in. */
export const field = { left: 78, right: 560, top: 42, bottom: 322 };

/** Colours that colour-blind readers tell apart (Okabe & Ito 2008), darkened for thin lines. */
const colours = ['#0072b2', '#d55e00', '#008060', '#b0447f', '#b07d00', '#3f9fd0', '#444444', '#7a4fb5'];
const dashes = ['', '7 4', '2 3', '9 3 2 3'];
const GRID = '#dddddd';
const LEGEND_LETTERS = 22;

export interface SeriesStyle {
  readonly colour: string;
  readonly dash: string;
  /** SVG of its marker round (x, y). */
  marker(x: number, y: number): string;
}

/** How series number `i` looks: colour, dash and marker all differ between neighbours. */
export function styleOf(i: number): SeriesStyle {
  const colour = colours[i % colours.length] ?? '#444444';
  const points: ReadonlyArray<(x: number, y: number) => string> = [
    (x, y) => element('circle', { cx: x, cy: y, r: 3.6, fill: colour }),
    (x, y) => element('rect', { x: x - 3.2, y: y - 3.2, width: 6.4, height: 6.4, fill: colour }),
    (x, y) => element('path', { d: `M${x - 4.2} ${y + 3.4}h8.4l-4.2 -7.6z`, fill: colour }),
    (x, y) => element('path', { d: `M${x - 4.4} ${y}l4.4 -4.4l4.4 4.4l-4.4 4.4z`, fill: colour }),
  ];
  const round = (value: number) => Number(value.toFixed(2));
  return {
    colour,
    dash: dashes[i % dashes.length] ?? '',
    marker: (x, y) => points[i % points.length]?.(round(x), round(y)) ?? '',
  };
}

/** A number as it stands on an axis. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 1e5)) return value.toExponential(0).replace('e+', 'e').replace('-', '−');
  return String(Number(value.toPrecision(4))).replace('-', '−');
}

export function titleOf(title: string): string {
  return text(16, 24, title, { 'font-size': 15, 'font-weight': 600 });
}

/** The axis at the left, its grid lines and its name. */
export function leftAxis(axis: Axis, scale: Scale): string[] {
  const middle = (field.top + field.bottom) / 2;
  return [
    ...scale.ticks.flatMap((tick) => {
      const y = scale.at(tick);
      return [
        line(field.left, y, field.right, y, { stroke: GRID }),
        text(field.left - 8, y + 4, tickText(tick), { 'text-anchor': 'end' }),
      ];
    }),
    text(18, middle, axis.label, { 'text-anchor': 'middle', transform: `rotate(-90 18 ${middle})` }),
  ];
}

/** The axis below. */
export function bottomAxis(axis: Axis, scale: Scale): string[] {
  return [
    line(field.left, field.bottom, field.right, field.bottom, { stroke: '#666' }),
    ...scale.ticks.flatMap((tick) => {
      const x = scale.at(tick);
      return [
        line(x, field.bottom, x, field.bottom + 5, { stroke: '#666' }),
        text(x, field.bottom + 19, tickText(tick), { 'text-anchor': 'middle' }),
      ];
    }),
    text((field.left + field.right) / 2, height - 16, axis.label, { 'text-anchor': 'middle' }),
  ];
}

/** A horizontal line to compare with, named beside the field: inside it would lie on the data. */
export function levelLine(level: { y: number; label: string } | undefined, scale: Scale): string[] {
  if (!level) return [];
  const y = scale.at(level.y);
  return [
    line(field.left, y, field.right, y, { stroke: '#555', 'stroke-dasharray': '4 3' }),
    ...wrapped(level.label, LEGEND_LETTERS).map((part, row) =>
      text(field.right + 8, y + 4 + 13 * row, part, { fill: '#555', 'font-size': 11 }),
    ),
  ];
}

/** The legend at the right; `sample` draws what stands before a label. */
export function legend(labels: readonly string[], sample: (i: number, x: number, y: number) => string): string[] {
  const x = field.right + 18;
  let y = field.top + 8;
  return labels.flatMap((label, i) => {
    const lines = wrapped(label, LEGEND_LETTERS);
    const parts = [sample(i, x, y), ...lines.map((part, row) => text(x + 34, y + 4 + 14 * row, part))];
    y += 14 * lines.length + 8;
    return parts;
  });
}

/** `label` in lines of at most `letters`, broken at spaces. */
export function wrapped(label: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** From y − sd to y + sd with caps; nothing for sd 0 or what is not finite. */
export function errorBar(x: number, y: number, sd: number, scale: Scale, colour: string): string {
  if (!(sd > 0) || !Number.isFinite(y)) return '';
  const [low, high] = [scale.at(y - sd), scale.at(y + sd)];
  const stroke = { stroke: colour, 'stroke-width': 1.2 };
  const caps = [low, high].map((end) => line(x - 3.5, end, x + 3.5, end, stroke));
  return line(x, low, x, high, stroke) + caps.join('');
}
