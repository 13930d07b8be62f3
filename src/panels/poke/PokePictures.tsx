/** The poked sample's reconstruction, its error map and the change of its code. Props only, but for the language. */

import { type ReactNode, useMemo, useState } from 'react';
import { ErrorPicture } from '../../charts/ErrorPicture';
import { HeatmapCanvas, type Scale } from '../../charts/HeatmapCanvas';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { Legend } from '../../charts/Legend';
import type { Cell } from '../../charts/PixelCanvas';
import { SamplePicture } from '../../charts/SamplePicture';
import { formatFigure, formatNumber } from '../../i18n/format';
import type { Poke } from '../../protocol';
import { useT } from '../../ui/useT';
import { difference, largestMagnitude, meanSquare } from '../../viz/measure';
import { lookIn } from '../../viz/sampleLook';
import { errorScale } from '../ReconstructionSample';
import { useExploration } from '../useExploration';
import { useLook } from '../useLook';
import styles from './Poke.module.css';

const pixelScale = { ramp: 'ink', low: 0, high: 1 } as const;

export function PokePictures({ poke: { poked, reconstruction, moved } }: { readonly poke: Poke }) {
  const t = useT();
  const [cell, setCell] = useState<Cell | null>(null);
  const error = useMemo(() => difference(reconstruction.data, poked.data), [reconstruction, poked]);
  const ofPixels = useExploration('row', 'column');
  const ofUnits = useExploration('patch', 'unit');
  const look = lookIn(useLook(), [1, ...reconstruction.shape]);
  const [tokens = 1, units = 1] = moved.shape;
  const high = largestMagnitude(moved.data) || 1;
  const scale: Scale = { ramp: 'diverging', low: -high, high };
  const most = moved.data.findIndex((value) => Math.abs(value) === largestMagnitude(moved.data));
  const value = cell ? moved.data[cell.row * units + cell.col] : undefined;
  return (
    <div>
      <HeatmapStrip className={styles.pictures}>
        <Picture name={t('poke.reconstruction')} scale={look.kind === 'images' ? pixelScale : null} low="0" high="1">
          <SamplePicture
            look={look}
            explore={ofPixels}
            data={reconstruction.data}
            against={poked.data}
            label={t('poke.reconstructionImage')}
            testId="poke-reconstruction"
          />
        </Picture>
        <Picture name={t('poke.error')} scale={errorScale} low="−1" high="+1">
          <ErrorPicture
            look={look}
            explore={ofPixels}
            data={error}
            scale={errorScale}
            label={t('poke.errorImage', { mse: formatNumber(meanSquare(error)) })}
          />
        </Picture>
        <Picture name={t('poke.moved')} scale={scale} low={`−${formatFigure(high, 2)}`} high={formatFigure(high, 2)}>
          <HeatmapCanvas
            rows={tokens}
            cols={units}
            data={moved.data}
            scale={scale}
            label={t('poke.movedMap', {
              rows: tokens,
              cols: units,
              most: formatNumber(moved.data[most], 2),
              patch: Math.floor(most / units) + 1,
              unit: (most % units) + 1,
            })}
            onHover={setCell}
            explore={ofUnits}
            testId="poke-moved-map"
            aspect={1}
          />
        </Picture>
      </HeatmapStrip>
      <p className={styles.reading}>
        {cell && value !== undefined
          ? t('poke.movedValue', { patch: cell.row + 1, unit: cell.col + 1, value: formatNumber(value) })
          : t('poke.point')}
      </p>
    </div>
  );
}

interface PictureProps {
  readonly name: string;
  /** Null where there are no colours to explain. */
  readonly scale: Scale | null;
  readonly low: string;
  readonly high: string;
  readonly children: ReactNode;
}

function Picture({ name, scale, low, high, children }: PictureProps) {
  return (
    <figure className={styles.picture}>
      <figcaption>{name}</figcaption>
      {children}
      {scale && (
        <div className={styles.legend}>
          <Legend scale={scale} low={low} high={high} stacked />
        </div>
      )}
    </figure>
  );
}
