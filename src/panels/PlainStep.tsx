/** The same training step in plain tfjs: its kernels, how often each runs and what it writes. Knows no store. */

import { formatAmount, formatCount } from '../i18n/format';
import type { KernelCount } from '../protocol';
import { useT } from '../ui/useT';
import styles from './StepInspector.module.css';

interface Props {
  readonly kernels: readonly KernelCount[];
  readonly totals: { readonly count: number; readonly bytes: number };
}

export function PlainStep({ kernels, totals }: Props) {
  const t = useT();
  return (
    <div className={styles.scroller}>
      <table className={styles.table} data-testid="plain-step">
        <caption>{t('inspector.composed')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('inspector.kernel')}</th>
            <th scope="col">{t('inspector.dispatches')}</th>
            <th scope="col">{t('inspector.written')}</th>
          </tr>
        </thead>
        <tbody>
          {kernels.map(({ kernel, count, bytes }) => (
            <tr key={kernel} data-kernel={kernel}>
              <th scope="row">{kernel}</th>
              <td>{formatCount(count)}</td>
              <td>{formatAmount(bytes, 'B')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('inspector.total')}</th>
            <td>{formatCount(totals.count)}</td>
            <td>{formatAmount(totals.bytes, 'B')}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
