/** The singular values by rank, on a logarithmic axis. Props only. */

import { LinePlot } from '../../charts/LinePlot';
import { formatNumber } from '../../i18n/format';
import { useT } from '../../ui/useT';
import { JacobianPart } from './JacobianPart';
import { spectrumPoints } from './spectrumPoints';

interface Props {
  /** Largest first; all or the leading ones. */
  readonly values: readonly number[];
  /** How many there are. */
  readonly rank: number;
  readonly sentence: string;
}

const short = (value: number) => formatNumber(value, 2);

export function JacobianSpectrum({ values, rank, sentence }: Props) {
  const t = useT();
  const points = spectrumPoints(values);
  const counts = { count: rank, shown: points.length };
  const how = () => {
    if (values.length < rank) return t('jacobian.leading', counts);
    return t(points.length < rank ? 'jacobian.allButZero' : 'jacobian.all', counts);
  };
  return (
    <JacobianPart title={t('jacobian.spectrum')} how={how()} sentence={sentence}>
      {points.length > 1 && (
        <LinePlot
          points={points}
          logY
          xName={t('plot.rank')}
          format={short}
          label={t('jacobian.spectrumPlot', { high: short(points[0]?.y ?? 0), low: short(points.at(-1)?.y ?? 0) })}
        />
      )}
    </JacobianPart>
  );
}
