/** One curve of several runs on a log axis, drawn by recharts. Props only: knows no store and no text of its own. Load it lazily. */

import { memo, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { categoryColour } from '../viz/categories';
import { linearTicks, logAxis } from './axes';
import styles from './OverlayChart.module.css';
import { overlayInset } from './overlayPlot';
import { type OverlayLine, type OverlayRow, overlayRows } from './overlayRows';
import { useTheme } from './useTheme';

interface Props {
  readonly lines: readonly OverlayLine[];
  /** The last step that the chart shows: the same for all charts that are read together. */
  readonly lastStep: number;
  readonly formatValue: (value: number) => string;
  readonly formatStep: (step: number) => string;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
}

const tick = { fontSize: 12, fill: 'var(--ink-soft)' };
const axisLine = { stroke: 'var(--hairline)' };
/** Curves are not followed further below the highest value than by this factor. */
const mostRange = 1e6;

/** Fills its box. */
export const OverlayChart = memo(function OverlayChart(props: Props) {
  const { lines, lastStep, formatValue, formatStep, label } = props;
  const theme = useTheme();
  const rows = useMemo(() => [...overlayRows(lines)], [lines]);
  const losses = useMemo(() => axisOf(lines), [lines]);
  return (
    <div className={styles.box} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 340, height: 180 }}>
        <LineChart
          data={rows}
          margin={{ top: overlayInset.top, right: overlayInset.right, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          className={styles.chart ?? ''}
        >
          <CartesianGrid vertical={false} stroke="var(--hairline)" />
          <XAxis
            dataKey="step"
            type="number"
            domain={[0, lastStep]}
            tick={tick}
            tickLine={axisLine}
            axisLine={axisLine}
            tickFormatter={(step: number) => formatStep(step)}
            ticks={linearTicks(lastStep)}
            height={overlayInset.bottom}
          />
          <YAxis
            scale="log"
            type="number"
            domain={[losses.low, losses.high]}
            ticks={[...losses.ticks]}
            allowDataOverflow
            tick={tick}
            tickLine={false}
            axisLine={false}
            tickFormatter={(value: number) => formatValue(value)}
            width={overlayInset.left}
          />
          {lines.map(({ id, slot, points }, index) => (
            <Line
              key={id}
              dataKey={({ values }: OverlayRow) => values[index] ?? null}
              name={id}
              stroke={categoryColour(slot, theme)}
              strokeWidth={1.75}
              dot={points.length === 1}
              activeDot={false}
              connectNulls
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
});

function axisOf(lines: readonly OverlayLine[]) {
  const values = lines.flatMap(({ points }) => points.map(({ y }) => y));
  if (values.length === 0) return logAxis(0.01, 1);
  const high = Math.max(...values);
  return logAxis(Math.max(Math.min(...values), high / mostRange), high);
}
