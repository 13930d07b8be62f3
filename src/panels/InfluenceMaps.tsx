/** Which patch of the input moves which patch's code, beside where attention looks, and where the two part, for the sample shown in the network. */

import { useMemo, useState } from 'react';
import type { Exploration } from '../charts/exploration';
import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { HeatmapStrip } from '../charts/HeatmapStrip';
import { Legend } from '../charts/Legend';
import type { Cell } from '../charts/PixelCanvas';
import { formatFigure, formatNumber } from '../i18n/format';
import type { Diagnostics } from '../protocol';
import { useT } from '../ui/useT';
import { disagreement } from '../viz/disagreement';
import { largest, largestMagnitude } from '../viz/measure';
import styles from './HeadMaps.module.css';
import { disagreementText } from './headText';
import { percentText } from './readingText';
import { useExploration } from './useExploration';
import { useScene } from './useScene';

type MapName = 'influence' | 'attention' | 'difference';

/** All maps have a row for each code and a column for each patch of the input; the chosen patch's row is outlined. */
export function InfluenceMaps({
  influence: { jacobian, attention },
}: {
  readonly influence: Diagnostics['influence'];
}) {
  const t = useT();
  const { token } = useScene();
  const codes = useExploration('codeOf', 'patch');
  const looks = useExploration('fromPatch', 'toPatch');
  const [place, setPlace] = useState<{ map: MapName; cell: Cell } | null>(null);
  const [size = 0] = jacobian.shape;
  const parting = useMemo(
    () => attention && disagreement(jacobian.data, attention.data, size),
    [jacobian, attention, size],
  );
  const map = (name: MapName, data: Float32Array) => ({
    ...{ size, data, row: token, testId: `map-${name}`, explore: name === 'attention' ? looks : codes },
    onHover: (cell: Cell | null) => setPlace(cell && { map: name, cell }),
  });
  const reading = () => {
    if (!place) return t('plot.point');
    const at = place.cell.row * size + place.cell.col;
    const ends = { from: place.cell.col + 1, to: place.cell.row + 1 };
    if (place.map === 'difference') {
      const share = (shares: Float32Array | undefined) => percentText(shares?.[at] ?? 0);
      return t('heads.differenceValue', {
        ...ends,
        influence: share(parting?.first),
        attention: share(parting?.second),
      });
    }
    const { data } = (place.map === 'attention' && attention) || jacobian;
    return t(`plot.${place.map}Value`, { ...ends, value: formatNumber(data[at], 2) });
  };

  return (
    <div>
      <HeatmapStrip className={styles.maps}>
        <InfluenceMap {...map('influence', jacobian.data)} name={t('plot.influence')} label={t('plot.influenceMap')} />
        {attention && (
          <InfluenceMap
            {...map('attention', attention.data)}
            name={t('plot.attention')}
            label={t('plot.attentionMap')}
          />
        )}
        {parting && (
          <InfluenceMap
            {...map('difference', parting.difference)}
            signed
            name={t('heads.difference')}
            label={t('heads.differenceMap')}
          />
        )}
      </HeatmapStrip>
      <p className={styles.reading}>{reading()}</p>
      {parting?.strongest && <p className={styles.sentence}>{disagreementText(t, parting.strongest)}</p>}
    </div>
  );
}

interface MapProps {
  readonly data: Float32Array; // [size, size]
  readonly size: number;
  /** Negative numbers have a colour of their own. */
  readonly signed?: boolean;
  readonly name: string;
  readonly label: string;
  readonly row: number;
  readonly onHover: (cell: Cell | null) => void;
  readonly testId: string;
  readonly explore: Exploration;
}

function InfluenceMap({ data, size, signed = false, name, label, row, onHover, testId, explore }: MapProps) {
  // Differences of shares end at a round tenth, so that their numbers fit below the map.
  const high = signed ? Math.ceil(10 * largestMagnitude(data) || 1) / 10 : largest(data);
  const scale = { ramp: signed ? 'diverging' : 'positive', low: signed ? -high : 0, high } as const;
  const end = signed ? formatNumber(high, 1) : formatFigure(high, 2);
  return (
    <figure className={styles.map}>
      <figcaption>{name}</figcaption>
      <HeatmapCanvas rows={size} cols={size} {...{ data, scale, label, row, onHover, testId, explore }} />
      <Legend stacked scale={scale} low={signed ? `−${end}` : '0'} high={signed ? `+${end}` : end} />
    </figure>
  );
}
