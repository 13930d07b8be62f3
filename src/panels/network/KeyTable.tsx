/** All keys of one row of attention: from q·k to the weight, beside the engine's own weight. Props only. */

import { formatFigure } from '../../i18n/format';
import { classes } from '../../ui/classes';
import { useT } from '../../ui/useT';
import type { AttentionRow } from '../../viz/attentionRow';
import { largest } from '../../viz/measure';
import styles from './Block.module.css';

interface Props {
  readonly row: AttentionRow;
  /** The keys in the order in which they are to stand. */
  readonly order: readonly number[];
  readonly keyName: (place: number) => string;
  /** Who looks, by name. */
  readonly from: string;
  /** d, the width of q and k. */
  readonly width: number;
  /** The engine's weights. */
  readonly told: Float32Array;
  /** The key that is looked at closely. */
  readonly chosen: number | null;
}

export function KeyTable({ row: { scores, weights }, order, keyName, from, width, told, chosen }: Props) {
  const t = useT();
  const most = largest(weights) || 1;
  const caption = t('row.weightsCaption', { from });
  const columns = [
    ...(scores ? [t('row.dot'), t('row.scaled', { width }), t('row.shifted'), t('row.exp')] : []),
    t('row.weight'),
    t('row.told'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which the keyboard must be able to do too
    <section className={classes(styles.scroller, styles.tall)} aria-label={caption} tabIndex={0}>
      <table className={styles.table} data-testid="key-table">
        <caption className={styles.quiet}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('row.keyColumn')}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {order.map((place) => {
            const weight = weights[place] ?? 0;
            const scaled = scores?.scaled[place] ?? 0;
            const steps = scores ? [scores.dots[place], scaled, scaled - scores.max, scores.exps[place]] : [];
            return (
              <tr key={place} className={place === chosen ? styles.chosen : undefined}>
                <th scope="row">{keyName(place)}</th>
                {[...steps, weight, told[place]].map((value, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a step is its column
                  <td key={column}>{formatFigure(value)}</td>
                ))}
                <td className={styles.track}>
                  <span className={styles.positive} style={{ width: `${(100 * weight) / most}%` }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
