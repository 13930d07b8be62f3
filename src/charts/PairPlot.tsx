/** Curves of two runs on one logarithmic axis: the first run's solid, the second's dashed. Props only: knows no store and no text of its own. */

import { useRef } from 'react';
import { type PlotPoint, placeIn, plotPath } from '../viz/plot';
import { linearTicks, logAxis } from './axes';
import styles from './PairPlot.module.css';
import { useSize } from './useSize';

export interface PairLine {
  readonly key: string;
  /** In order of x, all above zero. */
  readonly points: readonly PlotPoint[];
  /** A colour of the theme. */
  readonly colour: string;
  /** Whether it is the second run's. */
  readonly second: boolean;
}

interface Props {
  readonly lines: readonly PairLine[];
  readonly xName: string;
  readonly format: (value: number) => string;
  readonly formatX: (value: number) => string;
  /** What the plot shows, for those who do not see it. */
  readonly label: string;
}

const inset = { left: 52, top: 8, right: 12, bottom: 40 };

/** Dashes of the second run. */
export const secondDash = '5 4';

/** Fills its box. */
export function PairPlot({ lines, xName, format, formatX, label }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(ref);
  const box = {
    left: inset.left,
    top: inset.top,
    width: Math.max(1, width - inset.left - inset.right),
    height: Math.max(1, height - inset.top - inset.bottom),
  };
  const points = lines.flatMap((line) => line.points);
  const last = Math.max(1, ...points.map(({ x }) => x));
  const values = points.map(({ y }) => y);
  const x = { log: false, low: 0, high: last };
  const y = {
    log: true,
    ...(values.length > 0 ? logAxis(Math.min(...values), Math.max(...values)) : logAxis(0.01, 1)),
  };
  const bottom = box.top + box.height;
  return (
    <div ref={ref} className={styles.box}>
      <svg className={styles.plot} width={width} height={height} role="img" aria-label={label}>
        {y.ticks.map((value) => {
          const at = placeIn(box, x, y, { x: 0, y: value }).y;
          return (
            <g key={value}>
              <line x1={box.left} x2={box.left + box.width} y1={at} y2={at} className={styles.grid} />
              <text x={box.left - 8} y={at + 4} textAnchor="end">
                {format(value)}
              </text>
            </g>
          );
        })}
        {linearTicks(last).map((value) => (
          <text key={value} x={placeIn(box, x, y, { x: value, y: y.low }).x} y={bottom + 16} textAnchor="middle">
            {formatX(value)}
          </text>
        ))}
        <text x={box.left + box.width / 2} y={bottom + 34} textAnchor="middle">
          {xName}
        </text>
        {lines.map(({ key, points, colour, second }) => (
          <path
            key={key}
            d={plotPath(points.map((point) => placeIn(box, x, y, point)))}
            className={styles.line}
            data-line={key}
            stroke={colour}
            strokeDasharray={second ? secondDash : 'none'}
          />
        ))}
      </svg>
    </div>
  );
}
