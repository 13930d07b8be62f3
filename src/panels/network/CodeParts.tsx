/** What a patch's code is the sum of: how much each head adds, the residual and the bias. Props only. */

import { formatNumber } from '../../i18n/format';
import type { Pass } from '../../protocol';
import { useT } from '../../ui/useT';
import { type CodePart, codeParts } from '../../viz/blockNumbers';
import styles from './Block.module.css';

interface Props {
  readonly pass: Pass;
  readonly token: number;
  readonly residual: boolean;
}

export function CodeParts({ pass, token, residual }: Props) {
  const t = useT();
  const parts = codeParts(pass, token, residual);
  if (parts.length === 0) return null;
  const name = (of: CodePart['of']) => (typeof of === 'number' ? t('code.head', { head: of + 1 }) : t(`code.${of}`));
  return (
    <>
      <table className={styles.table}>
        <caption>{t('code.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('code.part')}</th>
            <th scope="col">{t('code.norm')}</th>
            <th scope="col">{t('code.share')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {parts.map(({ of, norm, share }) => (
            <tr key={of}>
              <th scope="row">{name(of)}</th>
              <td>{formatNumber(norm)}</td>
              <td>{(100 * share).toFixed(1)} %</td>
              <td className={styles.signed}>
                <span
                  className={share < 0 ? styles.negative : styles.positive}
                  style={{ width: `${Math.min(46, 46 * Math.abs(share))}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.of}>{t('code.note')}</p>
    </>
  );
}
