/** A sweep's outcome over its grid, as a heatmap of any measure. */

import { useMemo, useState } from 'react';
import { HeatmapCanvas } from '../../charts/HeatmapCanvas';
import { Legend } from '../../charts/Legend';
import type { Cell } from '../../charts/PixelCanvas';
import type { FieldValue } from '../../config/clamp';
import type { ConfigKey } from '../../config/fields';
import type { SweepTag } from '../../protocol';
import { measureOf, type RunMeasure, runMeasures } from '../../state/runs/measures';
import { Select } from '../../ui/Select';
import { useLanguage, useT } from '../../ui/useT';
import { valueText } from '../changeText';
import { explorationWords } from '../explorationWords';
import type { Translate } from '../readingText';
import { runMeasureText } from './runsText';
import styles from './SweepMap.module.css';
import { gridPicture, type SweepGrid, sweepGrid, sweepsOf } from './sweepGrid';
import type { RunList } from './useRunList';
import { useSweep } from './useSweep';

export function SweepMap({ list }: { readonly list: RunList }) {
  const t = useT();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [measure, setMeasure] = useState<RunMeasure>('testMse');
  const sweeps = useMemo(() => sweepsOf(list.all), [list.all]);
  const shown = sweeps.find(({ tag }) => tag.id === chosen) ?? sweeps[0];
  const planned = useSweep(({ tag, axes }) => (tag && tag.id === shown?.tag.id ? axes : undefined));
  const grid = useMemo(() => shown && sweepGrid(list.all, shown.tag, planned), [list.all, shown, planned]);
  if (!shown || !grid) return null;
  const timeOf = (ms: number) => new Date(ms).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <section className={styles.map} aria-label={t('sweep.map')}>
      <div className={styles.choices}>
        {sweeps.length > 1 && (
          <div className={styles.choice}>
            <Select
              label={t('sweep.which')}
              value={shown.tag.id}
              options={sweeps.map(({ tag, begunMs }) => ({
                value: tag.id,
                text: t('sweep.whichOne', { knobs: knobsText(t, tag), time: timeOf(begunMs) }),
              }))}
              onChoose={setChosen}
            />
          </div>
        )}
        <div className={styles.choice}>
          <Select
            label={t('sweep.measure')}
            value={measure}
            options={runMeasures.map((each) => ({ value: each, text: t(`runs.measureLong.${each}`) }))}
            onChoose={(value) => setMeasure(runMeasures.find((each) => each === value) ?? measure)}
          />
        </div>
      </div>
      <Grid {...{ grid, measure, list }} knobs={knobsText(t, shown.tag)} />
    </section>
  );
}

function knobsText(t: Translate, { keys }: SweepTag): string {
  const [first, second] = keys.map((key) => t(`field.${key}`));
  return second ? t('sweep.by', { first: first ?? '', second }) : (first ?? '');
}

interface GridProps {
  readonly grid: SweepGrid;
  readonly measure: RunMeasure;
  readonly list: RunList;
  readonly knobs: string;
}

function Grid({ grid, measure, list, knobs }: GridProps) {
  const t = useT();
  const [cell, setCell] = useState<Cell | null>(null);
  const picture = useMemo(() => gridPicture(grid, measure), [grid, measure]);
  const { rowKey, colKey, rows, cols, runs } = grid;
  const text = (drawn: number | undefined) =>
    runMeasureText(t, measure, drawn === undefined || Number.isNaN(drawn) ? null : picture.measured(drawn));
  const axis = (key: ConfigKey | null, value: FieldValue | undefined) =>
    key && value !== undefined ? t('sweep.axis', { field: t(`field.${key}`), value: valueText(t, key, value) }) : '';
  const plain = explorationWords(t, 'head', 'head');
  const names = {
    rowName: (row: number) => axis(rowKey, rows[row]),
    colName: (col: number) => axis(colKey, cols[col]),
  };
  const words = {
    ...{ ...plain, ...names, value: text },
    cell: ({ row, col }: Cell, drawn: number | undefined) =>
      t('heatmap.cell', { row: names.rowName(row), col: names.colName(col), value: text(drawn) }),
    summary: () => t('sweep.mapLabel', { measure: t(`runs.measureLong.${measure}`), knobs }),
  };
  // A single value stands at the ramp's full end, not at the paper's.
  const low = picture.low < picture.high ? picture.low : picture.high - 1;
  const scale = { ramp: 'positive', low, high: picture.high } as const;
  const run = cell && runs[cell.row * cols.length + cell.col];
  return (
    <>
      <div
        className={styles.grid}
        style={{ gridTemplateColumns: `${rowKey ? 'auto' : '0'} repeat(${cols.length}, 1fr)` }}
      >
        {rowKey && (
          <div className={styles.rows} aria-hidden="true">
            {rows.map((value) => (
              <span key={String(value)} title={axis(rowKey, value)}>
                {valueText(t, rowKey, value)}
              </span>
            ))}
          </div>
        )}
        <div className={styles.picture} style={{ gridColumn: `2 / span ${cols.length}` }}>
          <HeatmapCanvas
            rows={rows.length}
            cols={cols.length}
            data={picture.data}
            scale={scale}
            label={words.summary()}
            onHover={setCell}
            testId="sweep-map"
            aspect={Math.max(1.2, cols.length / rows.length)}
            explore={words}
          />
        </div>
        {cols.map((value, index) => (
          <span
            key={String(value)}
            className={styles.col}
            style={{ gridColumn: index + 2 }}
            title={axis(colKey, value)}
            aria-hidden="true"
          >
            {valueText(t, colKey, value)}
          </span>
        ))}
      </div>
      <div className={styles.foot}>
        <span className={styles.axes}>
          {rowKey && <>↓ {t(`field.${rowKey}`)} </>}→ {t(`field.${colKey}`)}
        </span>
        <Legend scale={scale} low={text(picture.low)} high={text(picture.high)} name={t(`runs.measure.${measure}`)} />
      </div>
      <p className={styles.reading}>
        {cell === null
          ? t('sweep.mapHint')
          : run
            ? t('sweep.cellReading', {
                name: list.nameOf(run),
                value: runMeasureText(t, measure, measureOf(run, measure)),
              })
            : t('sweep.cellEmpty')}
      </p>
    </>
  );
}
