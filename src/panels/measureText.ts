/** The short value of each measure, to stand beside its name. Pure; knows neither stores nor React. */

import { formatFigure } from '../i18n/format';
import type { Diagnostics } from '../protocol';
import type { MeasuredModel } from '../readings/readings';
import { offDiagonal } from '../viz/measure';
import { percentText, type Translate } from './readingText';

type ValueText<Value> = (value: Value, t: Translate, model: MeasuredModel) => string;

const figure: ValueText<number> = (value) => formatFigure(value);
const range: ValueText<readonly number[]> = (values, t) => {
  if (values.length === 0) return '';
  const [low, high] = [Math.min(...values), Math.max(...values)].map((end) => formatFigure(end, 2));
  return low === high ? String(low) : t('diagnostics.range', { low: String(low), high: String(high) });
};

/** Empty where there is nothing to say, or where a picture says it better. */
const texts: { readonly [Key in keyof Diagnostics]: ValueText<Diagnostics[Key]> } = {
  gapRatio: figure,
  probeAccuracy: (value, t) => (value === null ? '' : t('diagnostics.percent', { share: percentText(value) })),
  maskedNmse: figure,
  deadLatents: (count, t, { latentDim }) => t('diagnostics.of', { count, total: latentDim }),
  deadOutputs: (count, t, { tokens, inputDim }) => t('diagnostics.of', { count, total: tokens * inputDim }),
  headEntropy: range,
  attentionDistance: range,
  headAblation: range,
  headSimilarity: (frame, ...rest) => range(frame ? offDiagonal(frame.data, frame.shape[0] ?? 0) : [], ...rest),
  encoderContraction: figure,
  decoderNorm: figure,
  jacobianNorm: figure,
  scaleFreeContraction: figure,
  singularValues: range,
  participationRatio: figure,
  contractionCurve: (curve, ...rest) =>
    range(
      curve.map(({ ratio }) => ratio),
      ...rest,
    ),
  influence: () => '',
};

/** The value of `measure` as a person reads it. */
export function measureText<Key extends keyof Diagnostics>(
  measure: Key,
  value: Diagnostics[Key],
  t: Translate,
  model: MeasuredModel,
): string {
  return texts[measure](value, t, model);
}
