/** Readings and values read as a person would say them, in both languages, whatever is measured. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { modelConfig } from '../config/modelConfig';
import { type MessageKey, type MessageParams, t } from '../i18n/t';
import type { Diagnostics, Frame } from '../protocol';
import { reading } from '../readings/readings';
import { measureGroups } from './measureGroups';
import { measureText } from './measureText';
import { percentText, readingText, signedText } from './readingText';

const english = (key: MessageKey, params?: MessageParams) => t('en', key, params);
const chinese = (key: MessageKey, params?: MessageParams) => t('zh', key, params);
const model = { ...modelConfig(defaults(fields), 16, 49), gridRows: 4, gridCols: 4 };
const square = (...values: number[]): Frame => ({
  shape: [Math.sqrt(values.length), Math.sqrt(values.length)],
  data: new Float32Array(values),
});

const diagnostics: Diagnostics = {
  gapRatio: 1.8,
  encoderContraction: 0.25,
  jacobianNorm: 12,
  scaleFreeContraction: 2,
  decoderNorm: 5,
  headEntropy: [0.7, 0.98],
  headSimilarity: square(1, 0.4, 0.4, 1),
  attentionDistance: [2, 2.1],
  headAblation: [0.02, -0.001],
  deadLatents: 3,
  deadOutputs: 0,
  singularValues: [2, 1, 0.1],
  participationRatio: 14,
  influence: { jacobian: square(1, 0, 0, 1), attention: square(0.5, 0.5, 0.5, 0.5) },
  contractionCurve: [
    { radius: 0.1, ratio: 0.2 },
    { radius: 10, ratio: 0.3 },
  ],
  maskedNmse: 0.8,
  probeAccuracy: 0.874,
};
const nothing: Diagnostics = {
  ...diagnostics,
  ...{ headEntropy: [], headSimilarity: null, attentionDistance: [], headAblation: [], singularValues: [] },
  ...{ probeAccuracy: null, gapRatio: Number.NaN, scaleFreeContraction: Number.POSITIVE_INFINITY },
};
const measures = Object.values(measureGroups).flat();

describe('measures', () => {
  it('stand in one group each', () => expect([...measures].sort()).toEqual(Object.keys(diagnostics).sort()));

  it.each(measures)('%s leaves no placeholder open', (measure) => {
    for (const values of [diagnostics, nothing]) {
      for (const say of [english, chinese]) {
        const sentence = readingText(say, reading(measure, values[measure], model));
        expect(sentence).not.toMatch(/[{}]|NaN|undefined/);
        expect(measureText(measure, values[measure], say, model)).not.toMatch(/[{}]|NaN|undefined/);
      }
    }
  });

  it('say in plain words what the numbers mean', () => {
    const say = (measure: 'headEntropy' | 'probeAccuracy' | 'headAblation' | 'gapRatio') =>
      readingText(english, reading(measure, diagnostics[measure], model));
    expect(say('headEntropy')).toBe('Head 2 looks everywhere almost equally (0.98).');
    expect(say('probeAccuracy')).toContain('87 %');
    expect(say('gapRatio')).toContain('1.8 times');
    expect(readingText(chinese, reading('headEntropy', [0.7, 0.98], model))).toBe(
      '头 2 几乎平均地看所有地方（0.98）。',
    );
  });

  it('have short values', () => {
    const text = (measure: keyof Diagnostics) => measureText(measure, diagnostics[measure], english, model);
    expect(text('deadLatents')).toBe('3 of 16');
    expect(text('deadOutputs')).toBe('0 of 784');
    expect(text('headEntropy')).toBe('0.70 – 0.98');
    expect(text('headSimilarity')).toBe('0.40');
    expect(text('probeAccuracy')).toBe('87 %');
    expect(measureText('headEntropy', [], english, model)).toBe('');
    expect(measureText('probeAccuracy', null, english, model)).toBe('');
  });
});

describe('numbers in sentences', () => {
  it.each([
    [0.874, '87'],
    [0.01, '1'],
    [0.004, '0.4'],
    [0, '0'],
  ])('share %s is %s %%', (share, text) => expect(percentText(share)).toBe(text));

  it('changes have a sign', () => {
    expect(signedText(0.02)).toBe('+0.020');
    expect(signedText(-0.02)).toBe('-0.020');
    expect(signedText(0)).toBe('0');
  });
});
