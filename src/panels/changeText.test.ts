/** What a preset changes reads as a person would say it. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { presetConfig } from '../config/presets';
import { type MessageKey, type MessageParams, t } from '../i18n/t';
import { changesOf, changeText } from './changeText';

const english = (key: MessageKey, params?: MessageParams) => t('en', key, params);
const chinese = (key: MessageKey, params?: MessageParams) => t('zh', key, params);
const config = defaults(fields);

describe('changes against the default', () => {
  it('are none in the default, whatever the seed', () => {
    expect(changesOf(config)).toEqual([]);
    expect(changesOf({ ...config, seed: 7 })).toEqual([]);
  });

  it('name options, numbers and switches with what they were', () => {
    const changes = changesOf(presetConfig('rifai-2011', config)).map((change) => changeText(english, change));
    expect(changes).toContain('Encoder activation: Sigmoid (default ReLU)');
    expect(changes).toContain('λ: 0.1 (default 0.05)');
    expect(changes).toContain('Tied weights: on');
    expect(changes).toHaveLength(8);
  });

  it('speak Chinese', () => {
    const changes = changesOf({ ...config, residual: true, lambda: 1 }).map((change) => changeText(chinese, change));
    expect(changes).toEqual(['残差连接：开', 'λ：1（默认 0.05）']);
  });
});
