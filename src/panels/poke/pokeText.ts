/** What a poke's figures mean, in plain sentences. Pure; knows neither stores nor React. */

import { formatCount, formatFigure } from '../../i18n/format';
import type { PokeFigures } from '../../viz/pokeFigures';
import { percentText, type Translate } from '../readingText';

/** Within this part of each other, ‖Δc‖ and ‖J·δ‖ are called alike. */
const alike = 0.05;
/** From this ratio on, "times as far" is said rather than "% more". */
const manyTimes = 2;
/** The code "barely follows" where its relative change is less than this part of the input's. */
const barely = 0.1;
/** An angle in degrees from which the code is said to move elsewhere than foretold. */
const elsewhere = 15;

/** How the code answers, measured by what its Jacobian says. */
export function codeSentence(t: Translate, figures: PokeFigures): string {
  const { delta, moved, ratio, angle, inputShare, codeShare } = figures;
  if (delta === 0) return t('poke.code.rest');
  if (moved === 0) return t('poke.code.blind');
  if (ratio === null) return t('poke.code.unforeseen');
  if (inputShare !== null && codeShare !== null && codeShare < barely * inputShare) {
    return t('poke.code.barely', { input: percentText(inputShare), code: percentText(codeShare) });
  }
  if (ratio >= manyTimes) return t('poke.code.times', { times: formatFigure(ratio, 2) });
  if (ratio > 1 + alike) return t('poke.code.more', { percent: percentText(ratio - 1) });
  if (ratio < 1 - alike) return t('poke.code.less', { percent: percentText(1 - ratio) });
  if (angle !== null && angle > elsewhere) return t('poke.code.elsewhere', { degrees: formatCount(angle) });
  return t('poke.code.linear', { percent: percentText(Math.abs(ratio - 1)) });
}

/** Whether the reconstruction follows the poke; nothing without a poke. */
export function imageSentence(t: Translate, { followed }: PokeFigures): string {
  if (followed === null) return '';
  const percent = formatCount(100 * followed);
  if (followed < -0.1) return t('poke.image.against', { percent: formatCount(-100 * followed) });
  if (followed < 0.25) return t('poke.image.refuses', { percent });
  if (followed < 0.75) return t('poke.image.partly', { percent });
  return t(followed <= 1.25 ? 'poke.image.follows' : 'poke.image.overdoes', { percent });
}
