/** The input directions that move the code most, as small images with their singular values. Props only. */

import { useMemo } from 'react';
import { HeatmapCanvas } from '../../charts/HeatmapCanvas';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { Legend } from '../../charts/Legend';
import { formatFigure } from '../../i18n/format';
import type { Frame } from '../../protocol';
import { useT } from '../../ui/useT';
import { largestMagnitude, part } from '../../viz/measure';
import { useExploration } from '../useExploration';
import styles from './Jacobian.module.css';
import { JacobianPart } from './JacobianPart';
import { spectrumPoints } from './spectrumPoints';

interface Props {
  readonly directions: Frame; // [K, rows, cols]
  /** Singular values, those of the directions first. */
  readonly values: readonly number[];
}

/** All on one scale. Those that the code does not follow at all are left out. */
export function JacobianDirections({ directions, values }: Props) {
  const t = useT();
  const explore = useExploration('row', 'column');
  const [, rows = 0, cols = 0] = directions.shape;
  const followed = spectrumPoints(values.slice(0, directions.shape[0]));
  const count = followed.length;
  const images = useMemo(
    () => Array.from({ length: count }, (_, index) => part(directions.data, index, rows * cols)),
    [directions, count, rows, cols],
  );
  const high = Math.max(...images.map(largestMagnitude), 1e-9);
  const scale = { ramp: 'diverging', low: -high, high } as const;
  const end = formatFigure(high, 2);
  if (count === 0) {
    return (
      <JacobianPart title={t('jacobian.directions')} how={t('jacobian.noDirections')}>
        {null}
      </JacobianPart>
    );
  }
  return (
    <JacobianPart
      title={t('jacobian.directions')}
      how={t('jacobian.directionsHow')}
      aside={<Legend scale={scale} low={`−${end}`} high={`+${end}`} />}
    >
      <HeatmapStrip className={styles.directions}>
        {images.map((data, index) => {
          const sigma = formatFigure(followed[index]?.y);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a direction is its rank
            <figure key={index} className={styles.direction}>
              <HeatmapCanvas
                {...{ rows, cols, data, scale, explore }}
                label={t('jacobian.direction', { rank: index + 1, sigma })}
              />
              <figcaption>{t('jacobian.sigma', { sigma })}</figcaption>
            </figure>
          );
        })}
      </HeatmapStrip>
    </JacobianPart>
  );
}
