/** The input directions that move the code most, as small images with their singular values. Props only. */

import { useMemo } from 'react';
import { ErrorPicture } from '../../charts/ErrorPicture';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { Legend } from '../../charts/Legend';
import { formatFigure } from '../../i18n/format';
import type { Frame } from '../../protocol';
import { useT } from '../../ui/useT';
import { largestMagnitude, part } from '../../viz/measure';
import { lookIn, sampleSize } from '../../viz/sampleLook';
import { useExploration } from '../useExploration';
import { useLook } from '../useLook';
import styles from './Jacobian.module.css';
import { JacobianPart } from './JacobianPart';
import { spectrumPoints } from './spectrumPoints';

interface Props {
  readonly directions: Frame; // [K, rows, cols, channels]
  /** Singular values, those of the directions first. */
  readonly values: readonly number[];
}

/** All on one scale. Those that the code does not follow at all are left out. */
export function JacobianDirections({ directions, values }: Props) {
  const t = useT();
  const explore = useExploration('row', 'column');
  const look = lookIn(useLook(), directions.shape);
  const size = sampleSize(look);
  const followed = spectrumPoints(values.slice(0, directions.shape[0]));
  const count = followed.length;
  const images = useMemo(
    () => Array.from({ length: count }, (_, index) => part(directions.data, index, size)),
    [directions, count, size],
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
              <ErrorPicture
                {...{ look, data, scale, explore }}
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
