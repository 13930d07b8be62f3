/** Loss curves on a log axis, drawn by recharts. Props only: knows no store and no text of its own. Load it lazily: recharts is large. */

import { type KeyboardEvent, memo, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { linearTicks, logAxis } from './axes';
import styles from './LossChart.module.css';
import { LossTip } from './LossTip';
import { lastShownStep, plotInset, stepAxisHeight } from './lossPlot';
import { type LossRow, type LossSeries, valueRange } from './lossRows';
import { type ChartMark, placeMarks } from './placeMarks';
import { type SeriesStyle, seriesColour, seriesDash } from './seriesStyle';

export interface LossChartProps {
  readonly rows: readonly LossRow[];
  /** The series to draw, with their names. */
  readonly series: readonly SeriesStyle[];
  readonly marks: readonly ChartMark[];
  /** The series that stands out from the others, if one does. */
  readonly emphasis: LossSeries | null;
  readonly formatValue: (value: number | null) => string;
  readonly formatStep: (step: number) => string;
  /** What the horizontal axis counts. */
  readonly stepName: string;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
}

const tick = { fontSize: 12, fill: 'var(--ink-soft)' };
const axisLine = { stroke: 'var(--hairline)' };

/** Fills its box. Renders when its props change: at most four times a second, or drawing costs more than training. */
export const LossChart = memo(function LossChart(props: LossChartProps) {
  const { rows, series, marks, emphasis, formatValue, formatStep, stepName, label } = props;
  const losses = useMemo(
    () =>
      lossAxis(
        rows,
        series.map(({ key }) => key),
      ),
    [rows, series],
  );
  const lastStep = lastShownStep(rows, marks);
  const data = useMemo(() => [...rows], [rows]);

  return (
    <fieldset className={styles.box} onKeyDown={keepArrows}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 360, height: 240 }}>
        <LineChart
          data={data}
          margin={{ top: plotInset.top, right: plotInset.right, bottom: plotInset.bottom - stepAxisHeight, left: 0 }}
          aria-label={label}
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
            height={stepAxisHeight}
            label={{ value: stepName, position: 'insideBottom', offset: -8, ...tick }}
          />
          <YAxis
            scale="log"
            type="number"
            domain={[losses.low, losses.high]}
            ticks={losses.ticks}
            allowDataOverflow
            tick={tick}
            tickLine={false}
            axisLine={false}
            tickFormatter={(value: number) => formatValue(value)}
            width={plotInset.left}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--ink-faint)', strokeWidth: 1 }}
            content={({ active, label: step }) =>
              active && step !== undefined ? (
                <LossTip step={Number(step)} {...{ rows, series, formatValue, formatStep, stepName }} />
              ) : null
            }
          />
          {placeMarks(marks, lastStep).map((mark, index) => (
            <ReferenceLine
              // biome-ignore lint/suspicious/noArrayIndexKey: marks are only ever appended
              key={index}
              x={mark.step}
              stroke="var(--ink-faint)"
              strokeDasharray="2 3"
              label={{
                value: mark.label,
                position: mark.side === 'left' ? 'insideTopRight' : 'insideTopLeft',
                ...tick,
              }}
            />
          ))}
          {series.map(({ key, name }) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={seriesColour[key]}
              strokeDasharray={seriesDash[key]}
              strokeWidth={key === emphasis ? 3.5 : 1.75}
              dot={isSingle(rows, key)}
              activeDot={{ r: 3, strokeWidth: 0 }}
              connectNulls
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </fieldset>
  );
});

/** The focused chart moves its reading with the arrow keys; the page's own keys must not act as well. */
function keepArrows(event: KeyboardEvent): void {
  if (event.key.startsWith('Arrow')) event.stopPropagation();
}

/** A curve of one point has no line: it needs a dot to be seen. */
function isSingle(rows: readonly LossRow[], key: LossSeries): boolean {
  return rows.filter((row) => row[key] !== null).length === 1;
}

function lossAxis(rows: readonly LossRow[], shown: readonly LossSeries[]) {
  return logAxis(...(valueRange(rows, shown) ?? [0.01, 1]));
}
