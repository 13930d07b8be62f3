/** The table of runs: ordered by its headings, a row for each run with what can be done with it. */

import { useState } from 'react';
import { runMeasures, type SortKey } from '../../state/runs/measures';
import { runs } from '../../state/runs/runsClient';
import { useT } from '../../ui/useT';
import { RunRow } from './RunRow';
import styles from './RunsTable.module.css';
import { type RunList, useRuns } from './useRunList';

const columns: readonly SortKey[] = ['begun', ...runMeasures];

export function RunsTable({ list }: { readonly list: RunList }) {
  const t = useT();
  const overlaid = useRuns((state) => state.overlaid);
  /** Why the run that was to be opened last could not be. */
  const [trouble, setTrouble] = useState<string | null>(null);
  if (list.all.length === 0) return <p className={styles.empty}>{t('runs.none')}</p>;
  return (
    <>
      <section className={styles.scroll} aria-label={t('runs.table')}>
        <table className={styles.table}>
          <caption className={styles.hidden}>{t('runs.table')}</caption>
          <thead>
            <tr>
              {columns.map((key) => (
                <Heading key={key} sortKey={key} />
              ))}
            </tr>
          </thead>
          <tbody>
            {list.all.map((run) => (
              <RunRow
                key={run.id}
                run={run}
                name={list.nameOf(run)}
                isPresent={run.id === list.present}
                slot={overlaid.indexOf(run.id)}
                onTrouble={setTrouble}
              />
            ))}
          </tbody>
        </table>
      </section>
      {trouble && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}

function Heading({ sortKey }: { readonly sortKey: SortKey }) {
  const t = useT();
  const { key, falling } = useRuns((state) => state.sorting);
  const isSorted = key === sortKey;
  const label =
    sortKey === 'begun' ? t('runs.sortBegun') : t('runs.sortBy', { measure: t(`runs.measureLong.${sortKey}`) });
  return (
    <th scope="col" aria-sort={isSorted ? (falling ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={styles.heading} title={label} onClick={() => runs.sortBy(sortKey)}>
        {sortKey === 'begun' ? t('runs.run') : t(`runs.measure.${sortKey}`)}
        <span className={styles.arrow} aria-hidden="true">
          {isSorted ? (falling ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}
