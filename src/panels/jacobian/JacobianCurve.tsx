/** How far the code moves when the image moves near and far: ρ(r) on logarithmic axes. Props only. */

import { LinePlot } from '../../charts/LinePlot';
import { formatNumber } from '../../i18n/format';
import type { JacobianAt } from '../../protocol';
import { useT } from '../../ui/useT';
import { JacobianPart } from './JacobianPart';

interface Props {
  readonly curve: JacobianAt['contractionCurve'];
  readonly sentence: string;
}

const short = (value: number) => formatNumber(value, 2);

export function JacobianCurve({ curve, sentence }: Props) {
  const t = useT();
  const points = curve.filter(({ ratio }) => ratio > 0).map(({ radius, ratio }) => ({ x: radius, y: ratio }));
  const list = points.map(({ x, y }) => `${short(x)}: ${short(y)}`).join('; ');
  return (
    <JacobianPart title={t('jacobian.curve')} how={t('jacobian.curveHow')} sentence={sentence}>
      {points.length > 1 && (
        <LinePlot
          points={points}
          logX
          logY
          xName={t('plot.radius')}
          format={short}
          label={t('jacobian.curvePlot', { list })}
        />
      )}
    </JacobianPart>
  );
}
