/** One sample of the cloud: its picture, and what the decoder makes of its code or of the place that it has been moved to. */

import { useMemo } from 'react';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { SamplePicture } from '../../charts/SamplePicture';
import { formatNumber } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { useT } from '../../ui/useT';
import { movedWithin } from '../../viz/codes';
import { part } from '../../viz/measure';
import type { PlotPoint } from '../../viz/plot';
import { lookIn, sampleSize } from '../../viz/sampleLook';
import { useExploration } from '../useExploration';
import { useLabelName } from '../useLabelName';
import { useLook } from '../useLook';
import styles from './Latent.module.css';
import type { Cloud } from './useCloud';
import { useDecoded } from './useDecoded';

interface Props {
  readonly cloud: Cloud;
  readonly index: number;
  /** How far its code is moved within the plane; null where it cannot be moved. */
  readonly moved: PlotPoint | null;
  readonly onBack: () => void;
}

export function PointCard({ cloud, index, moved, onBack }: Props) {
  const t = useT();
  const { told, components } = cloud;
  const look = lookIn(useLook(), told.images.shape);
  const size = sampleSize(look);
  const [, F = 0] = told.codes.shape;
  const { x, y } = moved ?? { x: 0, y: 0 };
  const away = x !== 0 || y !== 0;
  const codes = useMemo(() => {
    const code = part(told.codes.data, index, F);
    return away ? { shape: [1, F], data: movedWithin(code, components, { x, y }) } : null;
  }, [told, components, index, F, away, x, y]);
  const decoded = useDecoded(codes)?.data ?? null;
  const labelName = useLabelName();
  const own = told.labels?.[index];
  const label = own === undefined ? undefined : labelName(own);
  const sample = index + 1;
  const explore = useExploration('row', 'column');
  const picture = { look, explore };
  return (
    <HeatmapStrip className={styles.card}>
      <figure>
        <SamplePicture
          {...picture}
          data={part(told.images.data, index, size)}
          label={t('latent.inputImage', { sample })}
        />
        <figcaption>
          {t('latent.sample', { sample })}
          {label !== undefined && <br />}
          {label !== undefined && t('latent.labelled.short', { label })}
        </figcaption>
      </figure>
      <figure>
        <SamplePicture
          {...picture}
          data={decoded ?? part(told.reconstructions.data, index, size)}
          against={part(told.images.data, index, size)}
          label={t(away ? 'latent.movedImage' : 'latent.decodedImage', { sample })}
        />
        <figcaption>
          {t('latent.decoded')}
          <br />
          {away
            ? t('latent.movedBy', { x: formatNumber(x, 2), y: formatNumber(y, 2) })
            : t('latent.loss.short', { loss: formatNumber(told.losses.data[index], 2) })}
        </figcaption>
      </figure>
      {away && (
        <Button className={styles.small} onClick={onBack}>
          {t('latent.putBack')}
        </Button>
      )}
    </HeatmapStrip>
  );
}
