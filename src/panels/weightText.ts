/** The sentence about one attention weight that is pointed at. Pure; knows neither stores nor React. */

import { formatNumber } from '../i18n/format';
import type { MessageKey, MessageParams } from '../i18n/t';
import type { AttentionMap } from '../viz/attentionMaps';

/** One weight: which map, which row looks at which column, counted from 0. */
export interface WeightPlace {
  readonly map: number;
  readonly row: number;
  readonly col: number;
}

/** "head 2: patch 5 → patch 9: 0.31"; empty where there is no such weight. `among`: the heads of patch `token` look at each other. */
export function weightText(
  t: (key: MessageKey, params?: MessageParams) => string,
  maps: readonly AttentionMap[],
  { map, row, col }: WeightPlace,
  among: boolean,
  token: number,
): string {
  const shown = maps[map];
  if (!shown || row >= shown.size || col >= shown.size) return '';
  const value = formatNumber(shown.data[row * shown.size + col]);
  const ends = { from: row + 1, to: col + 1, value };
  return among
    ? t('attention.headsValue', { patch: token + 1, ...ends })
    : t('attention.value', { head: map + 1, ...ends });
}
