/** What is said about silenced heads and about where influence and attention part. Pure; knows neither stores nor React. */

import { formatFigure } from '../i18n/format';
import type { MutedError } from '../protocol';
import type { Disagreement } from '../viz/disagreement';
import { percentText, type Translate } from './readingText';

/** "Heads 2 and 3 are silenced." `muted`, counted from 0, is not empty; `count`: how many heads there are. */
export function silencedText(t: Translate, muted: readonly number[], count: number): string {
  if (muted.length >= count) return t('heads.silenced.all');
  const names = muted.map((head) => String(head + 1));
  const [last = ''] = names.slice(-1);
  if (names.length === 1) return t('heads.silenced.one', { head: last });
  const others = names.slice(0, -1).join(t('heads.separator'));
  return t('heads.silenced.many', { others, last });
}

/** By how many percent the error is larger, with its sign: "+25"; a dash where there was none before. */
export function changeText({ mse, mutedMse }: MutedError): string {
  const change = mutedMse / mse - 1;
  if (!Number.isFinite(change)) return '–';
  return `${change < 0 ? '-' : '+'}${percentText(Math.abs(change))}`;
}

/** ΔMSE with its sign, to as many digits as the two errors have. */
export function deltaText({ mse, mutedMse }: MutedError): string {
  const delta = mutedMse - mse;
  return `${delta > 0 ? '+' : ''}${formatFigure(delta)}`;
}

/** Below this difference between two shares there is nothing to name. */
const LITTLE = 0.05;

/** The one sentence on where influence (first) and attention (second) are farthest apart. */
export function disagreementText(t: Translate, strongest: NonNullable<Disagreement['strongest']>): string {
  const { row, col, first, second } = strongest;
  if (Math.abs(first - second) < LITTLE)
    return t('heads.disagree.little', { points: percentText(Math.abs(first - second)) });
  const facts = { to: row + 1, from: col + 1, influence: percentText(first), attention: percentText(second) };
  if (row === col) return t('heads.disagree.own', facts);
  return t(first > second ? 'heads.disagree.influence' : 'heads.disagree.attention', facts);
}
