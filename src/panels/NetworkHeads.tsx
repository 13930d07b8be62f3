/** The middle of the network: one small attention map a head, and where it looks from the chosen patch. */

import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { OverlayCanvas } from '../charts/OverlayCanvas';
import { useT } from '../ui/useT';
import { part } from '../viz/measure';
import styles from './NetworkHeads.module.css';
import { chooseToken, type Scene } from './useScene';
import type { WeightPlace } from './weightText';

interface Props {
  readonly scene: Scene;
  readonly onPlace: (place: WeightPlace | null) => void;
}

/** How many heads stand in one column before a second is begun. */
const columnLength = 4;

/** How many rows of maps there are, for the links to lead to. */
export function headRows(count: number): number {
  return count > columnLength ? Math.ceil(count / 2) : Math.max(1, count);
}

export function NetworkHeads({ scene, onPlace }: Props) {
  const t = useT();
  const { kind, mapCount, layout, maps, token, image } = scene;
  if (kind === 'none') return <p className={styles.absent}>{t('attention.none')}</p>;
  const among = kind === 'heads';
  const crowded = mapCount > columnLength;

  return (
    <div className={crowded ? `${styles.heads} ${styles.crowded}` : styles.heads}>
      {Array.from({ length: mapCount }, (_, index) => {
        const map = maps[index];
        const size = map?.size ?? layout.tokens;
        const head = index + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a head is its index
          <div key={index} className={styles.pair}>
            <span className={styles.number}>{among ? '' : head}</span>
            <HeatmapCanvas
              rows={size}
              cols={size}
              data={map?.data ?? null}
              scale={{ ramp: 'positive', low: 0, high: map?.high ?? 1 }}
              label={among ? t('attention.headsMap', { patch: token + 1 }) : t('attention.map', { head })}
              row={among ? undefined : token}
              onHover={(cell) => {
                if (cell && !among) chooseToken(cell.row);
                onPlace(cell && { map: index, ...cell });
              }}
              testId={`network-head-${head}`}
            />
            {!among && (
              <OverlayCanvas
                layout={layout}
                image={image}
                weights={map ? part(map.data, token, size) : null}
                high={map?.high ?? 1}
                label={t('attention.overlay', { head, patch: token + 1 })}
                token={token}
                onHover={(col) => onPlace(col === null ? null : { map: index, row: token, col })}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
