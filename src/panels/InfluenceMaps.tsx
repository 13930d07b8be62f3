/** Which patch of the input moves which patch's code, beside where attention looks, for the sample shown in the network. */

import { useState } from 'react';
import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { Legend } from '../charts/Legend';
import type { Cell } from '../charts/PixelCanvas';
import { formatFigure, formatNumber } from '../i18n/format';
import type { Diagnostics, Frame } from '../protocol';
import { useT } from '../ui/useT';
import { largest } from '../viz/measure';
import styles from './Diagnostics.module.css';
import { useScene } from './useScene';

/** Both maps have a row for each code and a column for each patch of the input; the chosen patch's row is outlined. */
export function InfluenceMaps({ influence }: { readonly influence: Diagnostics['influence'] }) {
  const t = useT();
  const { token } = useScene();
  const [place, setPlace] = useState<{ map: 'influence' | 'attention'; cell: Cell } | null>(null);
  const frames = { influence: influence.jacobian, attention: influence.attention };
  const frame = place && frames[place.map];
  const value = frame?.data[place ? place.cell.row * (frame.shape[0] ?? 0) + place.cell.col : 0];
  return (
    <div>
      <div className={styles.maps}>
        {(['influence', 'attention'] as const).map((map) => {
          const shown = frames[map];
          return (
            shown && (
              <InfluenceMap
                key={map}
                frame={shown}
                name={t(`plot.${map}`)}
                label={t(`plot.${map}Map`)}
                row={token}
                onHover={(cell) => setPlace(cell && { map, cell })}
                testId={`map-${map}`}
              />
            )
          );
        })}
      </div>
      <p className={styles.reading}>
        {place && value !== undefined
          ? t(`plot.${place.map}Value`, {
              from: place.cell.col + 1,
              to: place.cell.row + 1,
              value: formatNumber(value, 2),
            })
          : t('plot.point')}
      </p>
    </div>
  );
}

interface MapProps {
  readonly frame: Frame; // [S, S]
  readonly name: string;
  readonly label: string;
  readonly row: number;
  readonly onHover: (cell: Cell | null) => void;
  readonly testId: string;
}

function InfluenceMap({ frame, name, label, row, onHover, testId }: MapProps) {
  const [size = 0] = frame.shape;
  const high = largest(frame.data);
  const scale = { ramp: 'positive', low: 0, high } as const;
  return (
    <figure className={styles.map}>
      <figcaption>{name}</figcaption>
      <HeatmapCanvas rows={size} cols={size} data={frame.data} {...{ scale, label, row, onHover, testId }} />
      <Legend scale={scale} low="0" high={formatFigure(high, 2)} />
    </figure>
  );
}
