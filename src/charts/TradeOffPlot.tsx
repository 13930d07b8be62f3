/** Two measures of several runs against each other, both logarithmic, joined where runs belong together. Props only: no store, no text. */

import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { ramp, rampSize } from '../viz/colour';
import { placeIn, plotPath } from '../viz/plot';
import { arrowDirection, pointTowards } from '../viz/scatter';
import { logAxis } from './axes';
import styles from './TradeOffPlot.module.css';
import { tagSides } from './tagSides';
import { useSize } from './useSize';
import { useTheme } from './useTheme';

export interface TradePoint {
  readonly id: string;
  /** Both above zero. */
  readonly x: number;
  readonly y: number;
  /** Its place on the ramp, 0 … 1; null for one without. */
  readonly shade: number | null;
  /** None is better in both. */
  readonly best: boolean;
  /** A word beside it. */
  readonly tag: string;
}

interface Props {
  readonly points: readonly TradePoint[];
  /** Ids of points to join, in their order. */
  readonly paths: readonly (readonly string[])[];
  readonly selected: string | null;
  /** What a point is, in words. */
  readonly textOf: (point: TradePoint) => string;
  readonly format: (value: number) => string;
  readonly xName: string;
  readonly label: string;
  readonly onSelect: (id: string) => void;
}

const inset = { left: 48, top: 10, right: 16, bottom: 40 };
/** Pixels within which a pointer means a point. */
const reach = 24;
/** Fills its box. A list box: the arrow keys go to the nearest point in their direction. */
export function TradeOffPlot({ points, paths, selected, textOf, format, xName, label, onSelect }: Props) {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(ref);
  const theme = useTheme();
  const box = {
    left: inset.left,
    top: inset.top,
    width: Math.max(1, width - inset.left - inset.right),
    height: Math.max(1, height - inset.top - inset.bottom),
  };
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const x = { log: true, ...logAxis(Math.min(...xs), Math.max(...xs)) };
  const y = { log: true, ...logAxis(Math.min(...ys), Math.max(...ys)) };
  const places = new Map(points.map((point) => [point.id, placeIn(box, x, y, point)]));
  const placeOf = (key: string) => places.get(key) ?? { x: 0, y: 0 };
  const chosen = points.find((point) => point.id === selected) ?? points[0];
  const bottom = box.top + box.height;
  const tags = tagSides(chosen ? [chosen, ...points] : points, placeOf, box.left + box.width);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = arrowDirection(event.key);
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault(); // neither scrolling nor the page's own keys
    event.stopPropagation();
    const flat = points.flatMap((point) => [placeOf(point.id).x, -placeOf(point.id).y]);
    const next = points[pointTowards(flat, chosen ? points.indexOf(chosen) : 0, direction)];
    if (next) onSelect(next.id);
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const distance = (point: TradePoint) =>
      Math.hypot(placeOf(point.id).x - event.clientX + left, placeOf(point.id).y - event.clientY + top);
    const nearest = [...points].sort((a, b) => distance(a) - distance(b))[0];
    if (nearest && distance(nearest) <= reach && nearest.id !== selected) onSelect(nearest.id);
  };

  return (
    <div
      ref={ref}
      className={styles.box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${id}-point`}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
    >
      <svg className={styles.plot} width={width} height={height} aria-hidden="true">
        {y.ticks.map((value) => {
          const at = placeIn(box, x, y, { x: x.low, y: value }).y;
          return (
            <g key={value}>
              <line x1={box.left} x2={box.left + box.width} y1={at} y2={at} className={styles.grid} />
              <text x={box.left - 8} y={at + 4} textAnchor="end">
                {format(value)}
              </text>
            </g>
          );
        })}
        {x.ticks.map((value) => {
          const at = placeIn(box, x, y, { x: value, y: y.low }).x;
          return (
            <g key={value}>
              <line x1={at} x2={at} y1={bottom} y2={bottom + 4} className={styles.grid} />
              <text x={at} y={bottom + 16} textAnchor="middle">
                {format(value)}
              </text>
            </g>
          );
        })}
        <line x1={box.left} x2={box.left + box.width} y1={bottom} y2={bottom} className={styles.grid} />
        <text x={box.left + box.width / 2} y={bottom + 34} textAnchor="middle">
          {xName}
        </text>
        {paths.map((path) => (
          <path key={path.join()} d={plotPath(path.map(placeOf))} className={styles.path} />
        ))}
        {points.map((point) => {
          const { x: cx, y: cy } = placeOf(point.id);
          const side = tags.get(point.id);
          return (
            <g key={point.id} data-testid="trade-point" data-best={point.best}>
              {point.best && <circle cx={cx} cy={cy} r={8} className={styles.best} />}
              <circle cx={cx} cy={cy} r={5} className={styles.point} style={{ fill: shadeOf(point.shade, theme) }} />
              {point === chosen && <circle cx={cx} cy={cy} r={11} className={styles.chosen} />}
              {side && (
                <text x={cx + 13 * side} y={cy + 4} textAnchor={side > 0 ? 'start' : 'end'}>
                  {point.tag}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      {chosen && (
        <div
          id={`${id}-point`}
          role="option"
          tabIndex={-1}
          className={styles.option}
          aria-selected
          aria-setsize={points.length}
          aria-posinset={points.indexOf(chosen) + 1}
        >
          {textOf(chosen)}
        </div>
      )}
    </div>
  );
}

/** The paper's end of the ramp would not be seen. */
const palest = 0.2;

function shadeOf(shade: number | null, theme: 'light' | 'dark'): string {
  if (shade === null) return 'var(--surface)';
  const colours = ramp('positive', theme);
  const at = 3 * Math.round((palest + (1 - palest) * shade) * (rampSize - 1));
  return `rgb(${colours[at]} ${colours[at + 1]} ${colours[at + 2]})`;
}
