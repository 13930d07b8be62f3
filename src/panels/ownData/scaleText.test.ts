import { expect, it } from 'vitest';
import { t } from '../../i18n/t';
import { scaleText } from './scaleText';

it('tells what becomes of values', () => {
  const text = (low: number, high: number) => scaleText((key, params) => t('en', key, params), { low, high });
  expect(text(0, 1)).toBe('As the model sees them: unchanged, 0 to 1');
  expect(text(-1, 3)).toBe('As the model sees them: (v + 1) / 4, so that -1 becomes 0 and 3 becomes 1');
  expect(text(255, 0)).toBe('As the model sees them: (255 − v) / 255, so that 255 becomes 0 and 0 becomes 1');
});
