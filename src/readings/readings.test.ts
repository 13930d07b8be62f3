/** Every measure has a reading, and each says what it should on either side of its thresholds. */

import { describe, expect, it } from 'vitest';
import type { Frame } from '../protocol';
import { type MeasuredModel, type Reading, reading } from './readings';

const model: MeasuredModel = {
  tokens: 4,
  inputDim: 9,
  latentDim: 4,
  gridRows: 2,
  gridCols: 2,
  attention: 'standard',
  tiedWeights: false,
  unitNormDecoder: false,
};

/** A square frame from its rows. */
function square(...values: number[]): Frame {
  const side = Math.sqrt(values.length);
  return { shape: [side, side], data: new Float32Array(values) };
}

const curve = (near: number, far: number) => [
  { radius: 0.1, ratio: near },
  { radius: 1, ratio: 5 },
  { radius: 10, ratio: far },
];

/** Influence of 4 tokens: `own` on the diagonal, elsewhere as `others` says. */
const map = (own: number, others: (k: number) => number): Frame =>
  square(...Array.from({ length: 16 }, (_, k) => (k % 5 === 0 ? own : others(k))));

const cases: [Reading['code'], Reading][] = [
  ['gap-none', reading('gapRatio', 1.05, model)],
  ['gap-some', reading('gapRatio', 1.3, model)],
  ['gap-large', reading('gapRatio', 2, model)],
  ['gap-large', reading('gapRatio', Number.POSITIVE_INFINITY, model)],
  ['gap-undefined', reading('gapRatio', Number.NaN, model)],
  ['encoder-deaf', reading('encoderContraction', 0, model)],
  ['encoder-damps', reading('encoderContraction', 0.5, model)],
  ['encoder-amplifies', reading('encoderContraction', 4, model)],
  ['code-deaf', reading('jacobianNorm', 0.001, model)],
  ['code-damps', reading('jacobianNorm', 30, model)],
  ['code-amplifies', reading('jacobianNorm', 40, model)],
  ['noise-small', reading('scaleFreeContraction', 0.5, model)],
  ['noise-some', reading('scaleFreeContraction', 4, model)],
  ['noise-large', reading('scaleFreeContraction', 20, model)],
  ['noise-undefined', reading('scaleFreeContraction', Number.NaN, model)],
  ['decoder-usual', reading('decoderNorm', 3, model)],
  ['decoder-grown', reading('decoderNorm', 5, model)],
  ['decoder-shrunk', reading('decoderNorm', 1, model)],
  ['decoder-tied', reading('decoderNorm', 5, { ...model, tiedWeights: true })],
  ['decoder-unit', reading('decoderNorm', 2, { ...model, unitNormDecoder: true })],
  ['entropy-none', reading('headEntropy', [], model)],
  ['entropy-uniform', reading('headEntropy', [1, 1], { ...model, attention: 'uniform' })],
  ['entropy-all-spread', reading('headEntropy', [0.96, 0.99], model)],
  ['entropy-spread', reading('headEntropy', [0.3, 0.99], model)],
  ['entropy-focused', reading('headEntropy', [0.8, 0.3], model)],
  ['entropy-between', reading('headEntropy', [0.8, 0.6], model)],
  ['similarity-none', reading('headSimilarity', null, model)],
  ['similarity-single', reading('headSimilarity', square(1), model)],
  ['similarity-alike', reading('headSimilarity', square(1, 0.95, 0.95, 1), model)],
  ['similarity-related', reading('headSimilarity', square(1, 0.6, 0.6, 1), model)],
  ['similarity-distinct', reading('headSimilarity', square(1, -0.9, -0.9, 1), model)],
  ['distance-none', reading('attentionDistance', [], model)],
  ['distance-near', reading('attentionDistance', [0.85, 0.2], model)],
  ['distance-far', reading('attentionDistance', [0.85, 1.2], model)],
  ['distance-even', reading('attentionDistance', [0.8, 0.85], model)],
  ['ablation-none', reading('headAblation', [], model)],
  ['ablation-silenced', reading('headAblation', [0, 0], { ...model, muted: [0, 1] })],
  ['ablation-single', reading('headAblation', [0, 0.1], { ...model, muted: [0] })],
  ['ablation-single', reading('headAblation', [0.1], model)],
  ['ablation-harmful', reading('headAblation', [0.1, -0.02], model)],
  ['ablation-idle', reading('headAblation', [0.1, 0.001], model)],
  ['ablation-leader', reading('headAblation', [0.1, 0.02], model)],
  ['ablation-shared', reading('headAblation', [0.1, 0.09], model)],
  ['latents-alive', reading('deadLatents', 0, model)],
  ['latents-dead', reading('deadLatents', 1, model)],
  ['latents-mostly-dead', reading('deadLatents', 2, model)],
  ['latents-all-dead', reading('deadLatents', 4, model)],
  ['outputs-alive', reading('deadOutputs', 0, model)],
  ['outputs-dead', reading('deadOutputs', 17, model)],
  ['outputs-mostly-dead', reading('deadOutputs', 18, model)],
  ['outputs-all-dead', reading('deadOutputs', 36, model)],
  ['spectrum-none', reading('singularValues', [], model)],
  ['spectrum-zero', reading('singularValues', [0, 0], model)],
  ['spectrum-steep', reading('singularValues', [10, 5, 0.5], model)],
  ['spectrum-gradual', reading('singularValues', [10, 5, 3], model)],
  ['spectrum-flat', reading('singularValues', [10, ...Array.from({ length: 9 }, () => 9), 0], model)],
  ['directions-few', reading('participationRatio', 1.2, model)],
  ['directions-some', reading('participationRatio', 3, model)],
  ['directions-many', reading('participationRatio', 10, model)],
  ['directions-undefined', reading('participationRatio', Number.NaN, model)],
  ['influence-zero', reading('influence', { jacobian: map(0, () => 0), attention: null }, model)],
  ['influence-own', reading('influence', { jacobian: map(9, () => 0.1), attention: map(0.9, (k) => k / 100) }, model)],
  ['influence-own', reading('influence', { jacobian: map(1, () => 0), attention: null }, model)],
  ['influence-agrees', reading('influence', { jacobian: map(1, (k) => k), attention: map(0, (k) => 3 * k) }, model)],
  ['influence-differs', reading('influence', { jacobian: map(1, (k) => k), attention: map(0, (k) => 20 - k) }, model)],
  [
    'influence-partly',
    reading('influence', { jacobian: map(1, (k) => k), attention: map(0, (k) => k + 20 * (k % 2)) }, model),
  ],
  ['influence-flat', reading('influence', { jacobian: map(1, (k) => k), attention: map(0.25, () => 0.25) }, model)],
  ['curve-local', reading('contractionCurve', curve(0.1, 0.3), model)],
  ['curve-even', reading('contractionCurve', curve(0.3, 0.3), model)],
  ['curve-saturating', reading('contractionCurve', curve(0.3, 0.1), model)],
  ['curve-zero', reading('contractionCurve', curve(0, 0), model)],
  ['masked-filled', reading('maskedNmse', 0.5, model)],
  ['masked-barely', reading('maskedNmse', 0.95, model)],
  ['masked-not', reading('maskedNmse', 1, model)],
  ['masked-undefined', reading('maskedNmse', Number.NaN, model)],
  ['probe-good', reading('probeAccuracy', 0.95, model)],
  ['probe-fair', reading('probeAccuracy', 0.6, model)],
  ['probe-poor', reading('probeAccuracy', 0.2, model)],
  ['probe-unlabelled', reading('probeAccuracy', null, model)],
  ['probe-undefined', reading('probeAccuracy', Number.NaN, model)],
];

describe('readings', () => {
  it.each(cases)('%s', (code, found) => {
    expect(found.code).toBe(code);
    for (const fact of Object.values(found.facts)) expect(fact).not.toBeNaN();
  });

  it('name heads from 1 and give the numbers the sentence is about', () => {
    expect(reading('headEntropy', [0.8, 0.97, 0.9], model)).toEqual({
      code: 'entropy-spread',
      facts: { head: 2, entropy: 0.97 },
    });
    expect(reading('headSimilarity', square(1, 0.25, 0, 0.25, 1, 0.5, 0, 0.5, 1), model)).toEqual({
      code: 'similarity-related',
      facts: { first: 2, second: 3, cosine: 0.5 },
    });
    expect(reading('headAblation', [0.5, -0.25], model)).toEqual({
      code: 'ablation-harmful',
      facts: { head: 2, rise: -0.25 },
    });
    expect(reading('headAblation', [0, 0.5, 0.1], { ...model, muted: [0] })).toEqual({
      code: 'ablation-leader',
      facts: { head: 2, rise: 0.5 },
    });
    expect(reading('encoderContraction', 0.25, model).facts).toEqual({ gain: 0.5 });
    expect(reading('scaleFreeContraction', 4, model).facts).toEqual({ noise: 0.1, shift: 0.2 });
    expect(reading('participationRatio', 3, model).facts).toEqual({ directions: 3, total: 16 });
  });
});
