/** The small picture of a measure, for those that have one. Knows which picture suits which measure, no store. */

import type { ReactNode } from 'react';
import { LinePlot } from '../charts/LinePlot';
import { formatFigure, formatNumber } from '../i18n/format';
import type { Diagnostics } from '../protocol';
import { useT } from '../ui/useT';
import { HeadBars } from './HeadBars';
import { InfluenceMaps } from './InfluenceMaps';
import { spectrumPoints } from './jacobian/spectrumPoints';
import { signedText, type Translate } from './readingText';
import { SimilarityMap } from './SimilarityMap';

type Picture<Value> = (value: Value, t: Translate) => ReactNode;

const short = (value: number) => formatNumber(value, 2);
const figure = (value: number) => formatFigure(value, 2);

const pictures: { readonly [Key in keyof Diagnostics]?: Picture<Diagnostics[Key]> } = {
  headEntropy: (values, t) => <HeadBars name={t('measure.headEntropy')} values={values} full={1} format={figure} />,
  attentionDistance: (values, t) => <HeadBars name={t('measure.attentionDistance')} values={values} format={figure} />,
  headAblation: (values, t) => <HeadBars name={t('measure.headAblation')} values={values} format={signedText} />,
  headSimilarity: (similarity) => similarity && <SimilarityMap similarity={similarity} />,
  singularValues(values, t) {
    const points = spectrumPoints(values);
    if (points.length < 2) return null;
    const ends = { high: short(points[0]?.y ?? 0), low: short(points.at(-1)?.y ?? 0) };
    return (
      <LinePlot points={points} logY xName={t('plot.rank')} format={short} label={t('plot.singularValues', ends)} />
    );
  },
  contractionCurve(curve, t) {
    const points = curve
      .filter(({ ratio }) => Number.isFinite(ratio))
      .map(({ radius, ratio }) => ({ x: radius, y: ratio }));
    if (points.length < 2) return null;
    const list = points.map(({ x, y }) => `${short(x)}: ${short(y)}`).join('; ');
    return (
      <LinePlot
        points={points}
        logX
        xName={t('plot.radius')}
        format={short}
        label={t('plot.contractionCurve', { list })}
      />
    );
  },
  influence: (influence) => <InfluenceMaps influence={influence} />,
};

interface Props<Key extends keyof Diagnostics> {
  readonly measure: Key;
  readonly value: Diagnostics[Key];
}

export function MeasurePicture<Key extends keyof Diagnostics>({ measure, value }: Props<Key>) {
  const t = useT();
  return pictures[measure]?.(value, t) ?? null;
}
