/** One head: its map, where it looks from the chosen patch, its legend, the verdict on it, and how it is muted. Knows no store but the choice. */

import { useId } from 'react';
import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { Legend } from '../charts/Legend';
import { TokenOverlay } from '../charts/TokenOverlay';
import { formatFigure } from '../i18n/format';
import { useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { attentionSpread, spreadWord } from '../viz/entropy';
import { part } from '../viz/measure';
import styles from './Attention.module.css';
import { lookers } from './explorationWords';
import { HeadControls } from './HeadControls';
import { useExploration } from './useExploration';
import { chooseToken, type Scene } from './useScene';
import { type WeightPlace, weightText } from './weightText';

interface Props {
  /** Which map, from 0. */
  readonly index: number;
  readonly scene: Scene;
  /** The weight that is pointed at, of whichever head. */
  readonly place: WeightPlace | null;
  readonly onPlace: (place: WeightPlace | null) => void;
  /** What this head does, in a sentence; empty while nobody knows. */
  readonly verdict: string;
  /** How many heads can be muted; 0 where none can. */
  readonly heads: number;
}

export function AttentionHead({ index, scene, place, onPlace, verdict, heads }: Props) {
  const t = useT();
  const id = useId();
  const muted = useView((state) => state.muted.includes(index));
  const { kind, look, layout, maps, token, image } = scene;
  const explore = useExploration(...lookers(kind));
  const map = maps[index];
  const among = kind === 'heads';
  const size = map?.size ?? layout.tokens;
  const head = index + 1;
  const scale = { ramp: 'positive', low: 0, high: map?.high ?? 1 } as const;
  const mutable = heads > 0 && !among;

  return (
    <figure className={styles.head}>
      <figcaption className={styles.caption}>
        {mutable ? (
          <label htmlFor={id} className={styles.name} title={t('heads.muteTitle')}>
            {t('attention.head', { head })}
          </label>
        ) : (
          <span>{among ? t('attention.allHeads') : t('attention.head', { head })}</span>
        )}
        <Legend scale={scale} low="0" high={map ? formatFigure(map.high, 2) : ''} />
      </figcaption>
      <div className={muted && !among ? `${styles.pair} ${styles.muted}` : styles.pair}>
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
          explore={explore}
        />
        {!among && (
          <TokenOverlay
            look={look}
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
        {map && place?.map !== index ? among ? <Spread data={map.data} keys={size} /> : verdict : null}
      </p>
      {mutable && <HeadControls id={id} head={index} count={heads} />}
    </figure>
  );
}

/** How evenly the heads look at each other. */
function Spread({ data, keys }: { readonly data: Float32Array; readonly keys: number }) {
  const t = useT();
  const spread = attentionSpread(data, keys);
  return t(`attention.spreadHeads.${spreadWord(spread)}`, { count: spread.effectiveKeys.toFixed(1), keys });
}
