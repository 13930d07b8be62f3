/** One head: its map, where it looks from the chosen patch, its legend, and a sentence on how focused it is. Knows no store but the choice. */

import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { Legend } from '../charts/Legend';
import { OverlayCanvas } from '../charts/OverlayCanvas';
import { formatFigure } from '../i18n/format';
import { useT } from '../ui/useT';
import { attentionSpread, spreadWord } from '../viz/entropy';
import { part } from '../viz/measure';
import styles from './Attention.module.css';
import { chooseToken, type Scene } from './useScene';
import { type WeightPlace, weightText } from './weightText';

interface Props {
  /** Which map, from 0. */
  readonly index: number;
  readonly scene: Scene;
  /** The weight that is pointed at, of whichever head. */
  readonly place: WeightPlace | null;
  readonly onPlace: (place: WeightPlace | null) => void;
}

export function AttentionHead({ index, scene, place, onPlace }: Props) {
  const t = useT();
  const { kind, layout, maps, token, image } = scene;
  const map = maps[index];
  const among = kind === 'heads';
  const size = map?.size ?? layout.tokens;
  const head = index + 1;
  const scale = { ramp: 'positive', low: 0, high: map?.high ?? 1 } as const;

  return (
    <figure className={styles.head}>
      <figcaption className={styles.caption}>
        <span>{among ? t('attention.allHeads') : t('attention.head', { head })}</span>
        <Legend scale={scale} low="0" high={map ? formatFigure(map.high, 2) : ''} />
      </figcaption>
      <div className={styles.pair}>
        <HeatmapCanvas
          rows={size}
          cols={size}
          data={map?.data ?? null}
          scale={scale}
          label={among ? t('attention.headsMap', { patch: token + 1 }) : t('attention.map', { head })}
          row={among ? undefined : token}
          onHover={(cell) => {
            if (cell && !among) chooseToken(cell.row);
            onPlace(cell && { map: index, ...cell });
          }}
          testId={`head-${head}`}
        />
        {!among && (
          <OverlayCanvas
            layout={layout}
            image={image}
            weights={map ? part(map.data, token, size) : null}
            high={scale.high}
            label={t('attention.overlay', { head, patch: token + 1 })}
            token={token}
            onHover={(col) => onPlace(col === null ? null : { map: index, row: token, col })}
          />
        )}
      </div>
      <p className={styles.sentence}>
        {place?.map === index ? weightText(t, maps, place, among, token) : null}
        {map && place?.map !== index ? <Spread data={map.data} keys={size} among={among} /> : null}
      </p>
    </figure>
  );
}

function Spread({
  data,
  keys,
  among,
}: {
  readonly data: Float32Array;
  readonly keys: number;
  readonly among: boolean;
}) {
  const t = useT();
  const spread = attentionSpread(data, keys);
  const word = spreadWord(spread);
  const params = { count: spread.effectiveKeys.toFixed(1), keys };
  return t(among ? `attention.spreadHeads.${word}` : `attention.spread.${word}`, params);
}
