/** A held-out sample of the cloud in words. Knows no store. */

import { formatNumber } from '../../i18n/format';
import type { useT } from '../../ui/useT';
import type { Cloud } from './useCloud';

/** "Sample 12, label 3, loss 0.021". */
export function sampleText(
  t: ReturnType<typeof useT>,
  { told }: Cloud,
  index: number,
  labelName: (label: number) => string,
): string {
  const loss = formatNumber(told.losses.data[index], 2);
  const own = told.labels?.[index];
  const label = own === undefined ? undefined : labelName(own);
  const sample = index + 1;
  return label === undefined ? t('latent.point', { sample, loss }) : t('latent.labelled', { sample, label, loss });
}
