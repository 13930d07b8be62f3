/** The words with which the page's heatmaps are read cell by cell. Pure; knows neither stores nor React. */

import type { Exploration } from '../charts/exploration';
import { formatNumber } from '../i18n/format';
import type { MessageKey } from '../i18n/t';
import type { RunInfo } from '../protocol';
import type { Translate } from './readingText';

type AxisKey = Extract<MessageKey, `heatmap.axis.${string}`>;
/** What the rows or columns of a heatmap stand for. */
export type AxisName = AxisKey extends `heatmap.axis.${infer Name}` ? Name : never;

/** What rows and columns of an attention map are. */
export function lookers(kind: RunInfo['attention']): [rows: AxisName, cols: AxisName] {
  return kind === 'heads' ? ['fromHead', 'toHead'] : ['fromPatch', 'toPatch'];
}

export function explorationWords(t: Translate, rows: AxisName, cols: AxisName): Exploration {
  const rowName = (row: number) => t(`heatmap.axis.${rows}`, { number: row + 1 });
  const colName = (col: number) => t(`heatmap.axis.${cols}`, { number: col + 1 });
  return {
    role: t('heatmap.role'),
    how: t('heatmap.how'),
    rowName,
    colName,
    value: formatNumber,
    cell: ({ row, col }, value) =>
      t('heatmap.cell', { row: rowName(row), col: colName(col), value: formatNumber(value) }),
    summary(size, facts) {
      if (!facts) return t('heatmap.nothing', { ...size });
      const { low, high, highAt } = facts;
      const ends = { low: formatNumber(low), high: formatNumber(high) };
      if (low === high) return t('heatmap.level', { ...size, ...ends });
      return t('heatmap.summary', { ...size, ...ends, row: rowName(highAt.row), col: colName(highAt.col) });
    },
    part: ({ row, col, rows, cols }) =>
      t('heatmap.part', { firstRow: row + 1, lastRow: row + rows, firstCol: col + 1, lastCol: col + cols }),
    kept: t('heatmap.kept'),
    openTable: t('heatmap.table'),
    closeTable: t('heatmap.close'),
  };
}
