/** The middle of the network: one small attention map a head, and where it looks from the chosen patch. */

import { Arcs } from '../charts/Arcs';
import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { HeatmapStrip } from '../charts/HeatmapStrip';
import { TokenOverlay } from '../charts/TokenOverlay';
import { useT } from '../ui/useT';
import { part } from '../viz/measure';
import { tokenLayout } from '../viz/sampleLook';
import { lookers } from './explorationWords';
import styles from './NetworkHeads.module.css';
import { BlockButton, type BlockOpener } from './network/BlockButton';
import { useExploration } from './useExploration';
import { chooseToken, type Scene } from './useScene';
import type { WeightPlace } from './weightText';

interface Props {
  readonly scene: Scene;
  /** What a head's number opens. */
  readonly opener: (head: number) => BlockOpener;
  readonly onPlace: (place: WeightPlace | null) => void;
}

/** How many heads stand in one column before a second is begun. */
const columnLength = 4;

/** In how many columns the maps stand, for the links to lead to. */
export function headColumns(count: number): number {
  return count > columnLength ? 2 : 1;
}

export function NetworkHeads({ scene, opener, onPlace }: Props) {
  const t = useT();
  const { kind, mapCount, look, layout, maps, token, image } = scene;
  const explore = useExploration(...lookers(kind));
  if (kind === 'none') return <p className={styles.absent}>{t('attention.none')}</p>;
  const among = kind === 'heads';
  const crowded = headColumns(mapCount) > 1;

  return (
    <HeatmapStrip className={crowded ? `${styles.heads} ${styles.crowded}` : styles.heads}>
      {Array.from({ length: mapCount }, (_, index) => {
        const map = maps[index];
        const size = map?.size ?? layout.tokens;
        const head = index + 1;
        const weights = map && !among ? part(map.data, token, size) : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a head is its index
          <div key={index} className={styles.pair}>
            <span className={styles.number}>
              {!among && <BlockButton {...opener(index)}>{String(head)}</BlockButton>}
            </span>
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
              explore={explore}
            />
            {!among && (
              <div className={styles.overlay}>
                <TokenOverlay
                  look={look}
                  layout={layout}
                  image={image}
                  weights={weights}
                  high={map?.high ?? 1}
                  label={t('attention.overlay', { head, patch: token + 1 })}
                  token={token}
                  onHover={(col) => onPlace(col === null ? null : { map: index, row: token, col })}
                />
                {image && weights && (
                  <Arcs {...{ token, weights }} layout={tokenLayout(look, layout)} high={map?.high ?? 1} />
                )}
              </div>
            )}
          </div>
        );
      })}
    </HeatmapStrip>
  );
}
