/** What a receipt's check has come to, in words that promise no more than was checked. Pure; knows neither stores nor React. */

import { formatNumber } from '../../i18n/format';
import type { ReceiptCheck, ReceiptVerdict } from '../../state/fileStore';
import type { Translate } from '../readingText';
import { dataName } from '../sampleWords';

/** @param step where the run stands */
export function checkText(t: Translate, { receipt, file, verdict }: ReceiptCheck, step: number): string {
  if (!verdict) return t('receipt.checking', { file, step: Math.min(step, receipt.step), of: receipt.step });
  return [
    verdictText(t, file, verdict),
    ...(verdict.kind === 'matches' ? [] : reasonTexts(t, verdict)),
    ...(verdict.sameData ? [] : [t('receipt.otherData', { data: dataName(t, receipt.data.name) })]),
    ...(receipt.complete ? [] : [t('receipt.incomplete')]),
    ...(verdict.altered ? [t('receipt.altered')] : []),
  ].join(' ');
}

function verdictText(t: Translate, file: string, { kind, step, difference, losses }: ReceiptVerdict): string {
  const share = formatNumber(difference * 100, 2);
  if (kind === 'matches') return t('receipt.matches', { file, step });
  if (kind === 'close') return t('receipt.close', { file, step, share });
  if (!losses) return t('receipt.differsWeights', { file, step });
  return t('receipt.differs', { file, step, expected: losses.expected, actual: losses.actual });
}

function reasonTexts(t: Translate, { kind, reasons, within }: ReceiptVerdict): string[] {
  if (reasons.length === 0) return [t('receipt.noExcuse')];
  const list = reasons.map((reason) => t(`receipt.reason.${reason}`)).join(t('receipt.separator'));
  return [t(kind === 'close' ? 'receipt.excused' : 'receipt.tooFar', { list, share: formatNumber(within * 100, 2) })];
}
