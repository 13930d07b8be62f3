/** A small plot of one line with its points, in plain SVG. Props only: knows no store; its numbers and words come formatted. */

import { axisFromZero, type PlotPoint, placeIn, plotPath } from '../viz/plot';
import { linearTicks, logAxis } from './axes';
import styles from './LinePlot.module.css';

interface Props {
  /** In order of x; on a logarithmic axis all above zero. */
  readonly points: readonly PlotPoint[];
  readonly logX?: boolean;
  readonly logY?: boolean;
  readonly xName: string;
  readonly format: (value: number) => string;
  /** What the plot shows, for those who do not see it. */
  readonly label: string;
}

const width = 320;
const height = 132;
const box = { left: 40, top: 8, width: 272, height: 88 };

/** As wide as its surroundings let it be; linear axes begin at 0, and a linear x counts something. */
export function LinePlot({ points, logX = false, logY = false, xName, format, label }: Props) {
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const x = logX ? logScale(xs) : { log: false, low: 0, high: Math.max(...xs), ticks: linearTicks(Math.max(...xs)) };
  const y = logY ? logScale(ys) : axisFromZero(Math.max(...ys));
  const places = points.map((point) => placeIn(box, x, y, point));
  const bottom = box.top + box.height;
  return (
    <svg className={styles.plot} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {y.ticks.map((value) => {
        const at = placeIn(box, x, y, { x: x.low, y: value }).y;
        return (
          <g key={value}>
            <line x1={box.left} x2={box.left + box.width} y1={at} y2={at} className={styles.grid} />
            <text x={box.left - 6} y={at + 4} textAnchor="end">
              {format(value)}
            </text>
          </g>
        );
      })}
      {x.ticks.map((value) => (
        <text key={value} x={placeIn(box, x, y, { x: value, y: y.low }).x} y={bottom + 16} textAnchor="middle">
          {format(value)}
        </text>
      ))}
      <text x={box.left + box.width / 2} y={height - 3} textAnchor="middle">
        {xName}
      </text>
      <path d={plotPath(places)} className={styles.line} />
      {places.map((place) => (
        <circle key={place.x} cx={place.x} cy={place.y} r={points.length > 20 ? 1.5 : 2.5} className={styles.point} />
      ))}
    </svg>
  );
}

function logScale(values: readonly number[]) {
  return { log: true, ...logAxis(Math.min(...values), Math.max(...values)) };
}
