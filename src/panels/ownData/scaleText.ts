/** How values of the source become those that the model sees, in words. Pure; knows neither stores nor React. */

import { formatNumber } from '../../i18n/format';
import type { DataInfo } from '../../protocol';
import type { Translate } from '../readingText';

/** The transform of `scale`: (v − low) / (high − low), or that there is none. */
export function scaleText(t: Translate, { low, high }: DataInfo['scale']): string {
  if (low === 0 && high === 1) return t('own.asIs');
  const [lowText, highText] = [formatNumber(low), formatNumber(high)];
  const shifted = low < 0 ? `v + ${formatNumber(-low)}` : `v − ${lowText}`;
  const span = formatNumber(Math.abs(high - low));
  const formula = high > low ? `(${shifted}) / ${span}` : `(${lowText} − v) / ${span}`;
  return t('own.scaled', { low: lowText, high: highText, formula });
}
