/** The score of one key, product by product. Props only. */

import { formatFigure, formatNumber } from '../../i18n/format';
import { useT } from '../../ui/useT';
import { products, type RowScores } from '../../viz/attentionRow';
import { part } from '../../viz/measure';
import styles from './Block.module.css';

interface Props {
  readonly q: Float32Array;
  /** All keys, [n, d]. */
  readonly k: Float32Array;
  /** Which of them. */
  readonly place: number;
  readonly scores: RowScores;
  /** Who looks and who is looked at, by name. */
  readonly from: string;
  readonly to: string;
}

export function KeyProducts({ q, k, place, scores, from, to }: Props) {
  const t = useT();
  const width = q.length;
  const rows = [
    { name: t('row.query', { from }), values: q },
    { name: t('row.keyVector', { to }), values: part(k, place, width) },
    { name: t('row.product'), values: products(q, k, place) },
  ];
  const caption = t('row.scoreCaption', { from, to });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, which the keyboard must be able to do too */}
      <section className={styles.scroller} aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.quiet}>{caption}</caption>
          <tbody>
            {rows.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {Array.from(values, (value, unit) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its index
                  <td key={unit}>{formatFigure(value, 2)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.of}>
        {t('row.sum', {
          dot: formatNumber(scores.dots[place]),
          width,
          root: formatNumber(Math.sqrt(width)),
          score: formatNumber(scores.scaled[place]),
        })}
      </p>
    </>
  );
}
