/** The sentence of a reading, with its numbers as people read them. Pure; knows neither stores nor React. */

import { formatCount, formatFigure, formatNumber } from '../i18n/format';
import type { MessageKey, MessageParams } from '../i18n/t';
import type { Reading } from '../readings/readings';

export type Translate = (key: MessageKey, params?: MessageParams) => string;

const counts: readonly string[] = ['head', 'first', 'second', 'dead', 'total', 'rank', 'patch', 'keys'];
const percents: readonly string[] = ['shift', 'share', 'others', 'accuracy', 'evenly'];

/** The sentence of a reading. */
export function readingText(t: Translate, { code, facts }: Reading): string {
  const shown = Object.entries(facts).map(([name, value]) => [name, factText(name, value)]);
  return t(`reading.${code}`, Object.fromEntries(shown));
}

function factText(name: string, value: number): string {
  if (counts.includes(name)) return formatCount(value);
  if (percents.includes(name)) return percentText(value);
  if (name === 'rise') return signedText(value);
  return name === 'noise' ? formatNumber(value) : formatFigure(value, 2);
}

/** A share in 0 … 1 in percent, without the sign: whole numbers, but not 0 for what is merely small. */
export function percentText(share: number): string {
  return share >= 0.01 || share === 0 ? formatCount(100 * share) : formatNumber(100 * share, 1);
}

/** A change, with its sign. */
export function signedText(value: number): string {
  return value > 0 ? `+${formatFigure(value, 2)}` : formatFigure(value, 2);
}
