/** The network, alive, for the focused held-out sample: patches → encoder → h → heads → code → decoder → image. */

import { useState } from 'react';
import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { Legend } from '../charts/Legend';
import type { Cell } from '../charts/PixelCanvas';
import { formatFigure } from '../i18n/format';
import { useConfig } from '../ui/useStores';
import { useT } from '../ui/useT';
import { difference, meanSquare } from '../viz/measure';
import styles from './Network.module.css';
import { NetworkCodes } from './NetworkCodes';
import { headRows, NetworkHeads } from './NetworkHeads';
import { NetworkReading, type Place } from './NetworkReading';
import { NetworkLink, NetworkStage } from './NetworkStage';
import { networkLayers } from './networkLayers';
import { PatchChooser } from './PatchChooser';
import { Region } from './Region';
import { chooseToken, type Scene, useScene } from './useScene';

const weightScale = { ramp: 'positive', low: 0, high: 1 } as const;
const pixelScale = { ramp: 'ink', low: 0, high: 1 } as const;

/** Works from the first, untrained view on; before it, it keeps the room. */
export function Network() {
  const t = useT();
  const scene = useScene();
  const [place, setPlace] = useState<Place | null>(null);
  const { config, layers, latentDim } = useLayers(scene);
  const { view, token, mapCount, layout } = scene;
  const middle = headRows(mapCount);
  const codes = (kind: 'hidden' | 'code') => ({
    frame: view?.[kind] ?? null,
    rows: layout.tokens,
    cols: latentDim,
    token,
    onCell: (cell: Cell | null) => {
      if (cell) chooseToken(cell.row);
      setPlace(cell && { kind, ...cell });
    },
  });
  const link = ({ name, shape }: (typeof layers)['encoder']) => ({ name: t(name), shape });

  return (
    <Region
      title={t('network.title')}
      aside={
        config.attention !== 'none' && (
          <Legend
            scale={weightScale}
            low="0"
            high={t('network.most')}
            name={t(mapCount > 1 ? 'network.weights' : 'network.weight')}
          />
        )
      }
    >
      <div className={styles.network}>
        <div className={styles.flow}>
          <NetworkStage name={t('network.patches')} shape={layers.patches}>
            <div className={styles.image}>
              <PatchChooser scene={scene} />
            </div>
          </NetworkStage>
          <NetworkLink {...link(layers.encoder)} from={1} to={1} />
          <NetworkStage name={t('network.hidden')} shape={layers.codes}>
            <NetworkCodes {...codes('hidden')} label={t('network.hiddenMap')} />
          </NetworkStage>
          <NetworkLink {...link(layers.project)} from={1} to={middle} />
          <NetworkStage name={t('network.attention')} shape={layers.attention}>
            <NetworkHeads scene={scene} onPlace={(weight) => setPlace(weight && { kind: 'weight', weight })} />
          </NetworkStage>
          <NetworkLink {...link(layers.combine)} from={middle} to={1} />
          <NetworkStage name={t('network.code')} shape={layers.codes}>
            <NetworkCodes {...codes('code')} label={t('network.codeMap')} />
          </NetworkStage>
          <NetworkLink {...link(layers.decoder)} from={1} to={1} />
          <NetworkStage name={t('network.output')} shape={layers.patches}>
            <Output scene={scene} />
          </NetworkStage>
        </div>
      </div>
      <NetworkReading scene={scene} place={place} />
    </Region>
  );
}

/** The widths come from the view where it has them: it may still show the run before a restart. */
function useLayers({ view, layout, maps, kind }: Scene) {
  const config = useConfig((state) => state.config);
  const [, latentDim = config.latentDim] = view?.code.shape ?? [];
  const heads = kind === 'tokens' ? maps.length || config.heads : (maps[0]?.size ?? config.heads);
  const { tokens, inputDim } = layout;
  const layers = networkLayers(config.attention, { tokens, inputDim, latentDim, heads, headDim: config.headDim });
  return { config, layers, latentDim };
}

function Output({ scene: { layout, samples, reconstruction, focus } }: { readonly scene: Scene }) {
  const t = useT();
  const { rows, cols } = layout;
  const size = rows * cols;
  const clean = samples?.inputs.data.subarray(focus * size, (focus + 1) * size);
  const mse = clean && reconstruction ? meanSquare(difference(reconstruction, clean)) : null;
  return (
    <div className={styles.image}>
      <HeatmapCanvas
        rows={rows}
        cols={cols}
        data={reconstruction}
        scale={pixelScale}
        label={t('network.outputImage', { sample: focus + 1 })}
      />
      <div className={styles.caption}>{mse === null ? '' : t('network.mse', { value: formatFigure(mse) })}</div>
    </div>
  );
}
