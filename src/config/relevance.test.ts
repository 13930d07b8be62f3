import { expect, it } from 'vitest';
import { defaults } from './clamp';
import { type Config, fields } from './fields';
import { whyIdle } from './relevance';

const config = (changes: Partial<Config>): Config => ({ ...defaults(fields), ...changes });

it('finds the patch size idle where the data say themselves what a token is', () => {
  expect(whyIdle(config({}), 'patchSize')).toBeNull();
  expect(whyIdle(config({ dataset: 'waves' }), 'patchSize')).toBe('own-tokens');
  const shape = { rows: 30, cols: 20, channels: 1 };
  const file = config({ dataset: 'file' });
  expect(whyIdle(file, 'patchSize', { ...shape, token: { rows: 30, cols: 1 } })).toBe('own-tokens');
  expect(whyIdle(file, 'patchSize', { ...shape, token: null })).toBeNull();
});
