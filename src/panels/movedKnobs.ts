/** Which live knobs have been moved since an earlier moment of the run, in words. Pure; knows neither stores nor React. */

import { type Config, type LiveConfig, liveKeys } from '../config/fields';
import type { MessageKey, MessageParams } from '../i18n/t';
import { fieldText } from '../ui/fieldText';

/** "λ 0.05 → 0.2", one for each knob. When training stops does not bear on what it does. */
export function movedKnobs(
  t: (key: MessageKey, params?: MessageParams) => string,
  past: LiveConfig,
  now: Config,
): string[] {
  const moved = liveKeys.filter((key) => key !== 'stopAfter' && past[key] !== now[key]);
  return moved.map((key) =>
    t('time.movedKnob', {
      knob: t(`field.${key}`),
      past: fieldText(t, key, past[key]),
      now: fieldText(t, key, now[key]),
    }),
  );
}
