/** The figures of runs as people read them. Pure; knows neither stores nor React. */

import { formatCount, formatFigure } from '../../i18n/format';
import type { RunMeasure } from '../../state/runs/measures';
import type { Translate } from '../readingText';

/** A span of time in its two largest units. */
export function durationText(t: Translate, ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return t('runs.seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('runs.minutes', { minutes, seconds: seconds % 60 });
  return t('runs.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** The value of a measure; a dash where there is none. */
export function runMeasureText(t: Translate, measure: RunMeasure, value: number | null): string {
  if (measure === 'step') return formatCount(value);
  if (measure === 'trainedMs') return value === null ? '–' : durationText(t, value);
  return formatFigure(value);
}
