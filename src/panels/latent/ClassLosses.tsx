/** How well each class of the cloud's samples comes back: the mean of their losses, the largest first. */

import { formatNumber } from '../../i18n/format';
import { useT } from '../../ui/useT';
import { useLabelName } from '../useLabelName';
import { classLosses } from './classLosses';
import styles from './Latent.module.css';
import type { Cloud } from './useCloud';

/** Nothing without labels. */
export function ClassLosses({ cloud: { told } }: { readonly cloud: Cloud }) {
  const t = useT();
  const labelName = useLabelName();
  if (!told.labels) return null;
  const list = classLosses(told.labels, told.losses.data)
    .map(({ label, loss }) => t('samples.meanLossOf', { label: labelName(label), loss: formatNumber(loss, 2) }))
    .join(' · ');
  return <p className={styles.soft}>{t('samples.meanLoss', { list })}</p>;
}
