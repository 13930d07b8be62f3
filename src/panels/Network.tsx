/** The network, alive, for the focused held-out sample: patches → encoder → h → heads → code → decoder → image. */

import { useState } from 'react';
import { Legend } from '../charts/Legend';
import type { Cell } from '../charts/PixelCanvas';
import { formatNumber } from '../i18n/format';
import { useAnswer } from '../ui/useAnswer';
import { useConfig } from '../ui/useStores';
import { useT } from '../ui/useT';
import type { Layer } from '../viz/flow';
import styles from './Network.module.css';
import { NetworkCodes } from './NetworkCodes';
import { headColumns, NetworkHeads } from './NetworkHeads';
import { NetworkOutput } from './NetworkOutput';
import { NetworkReading, type Place } from './NetworkReading';
import { NetworkLink, NetworkStage } from './NetworkStage';
import { BlockPanel } from './network/BlockPanel';
import { LinkLegend } from './network/LinkLegend';
import { layerPulse } from './network/layerPulse';
import { SlowMotion } from './network/SlowMotion';
import { useHeld } from './network/useHeld';
import { useLinkLines } from './network/useLinkLines';
import { useOpenBlock } from './network/useOpenBlock';
import { useParameterChange } from './network/useParameterChange';
import { beatMs, useSlowMotion } from './network/useSlowMotion';
import { networkLayers } from './networkLayers';
import { PatchChooser } from './PatchChooser';
import { Region } from './Region';
import { chooseToken, type Scene, useScene } from './useScene';

const weightScale = { ramp: 'positive', low: 0, high: 1 } as const;
const passQuestion = { kind: 'pass', image: null } as const;

/** Works from the first, untrained view on; before it, it keeps the room. */
export function Network() {
  const t = useT();
  const { beat, before, next } = useSlowMotion();
  const change = useParameterChange(before && before.step + 1);
  const held = beat !== null && beat !== 'update'; // what a step has changed is seen at its end
  const scene = useScene(held ? before : null);
  const { answer, step } = useHeld(useAnswer(passQuestion), held);
  const [place, setPlace] = useState<Place | null>(null);
  const { config, layers, latentDim } = useLayers(scene);
  const { view, token, mapCount, layout, kind } = scene;
  const pass = answer?.pass ?? null;
  const lines = useLinkLines(scene, pass, headColumns(mapCount));
  const blocks = useOpenBlock(kind === 'heads');
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
  const link = (layer: Layer) => ({
    name: t(layers[layer].name),
    shape:
      beat === 'update' && change
        ? t('slow.moved', { value: formatNumber(change.layers[layer], 2) })
        : layers[layer].shape,
    lines: lines[layer],
    testId: `links-${layer}`,
    pulse: layerPulse(beat, layer, beatMs),
  });

  return (
    <Region
      pictures
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
          <NetworkStage name={t('network.patches')} shape={layers.patches} opener={blocks.opener('patches')}>
            <div className={styles.image}>
              <PatchChooser scene={scene} />
            </div>
          </NetworkStage>
          <NetworkLink {...link('encoder')} from="image" to="codes" opener={blocks.opener('encoder')} />
          <NetworkStage name={t('network.hidden')} shape={layers.codes} opener={blocks.opener('hidden')}>
            <NetworkCodes {...codes('hidden')} label={t('network.hiddenMap')} />
          </NetworkStage>
          <NetworkLink {...link('project')} from="codes" to="heads" opener={blocks.opener('project')} />
          <NetworkStage
            name={t('network.attention')}
            shape={layers.attention}
            opener={kind === 'heads' ? blocks.opener('head') : null}
          >
            <NetworkHeads
              scene={scene}
              opener={(head) => blocks.opener('head', head)}
              onPlace={(weight) => setPlace(weight && { kind: 'weight', weight })}
            />
          </NetworkStage>
          <NetworkLink {...link('combine')} from="heads" to="codes" opener={null} />
          <NetworkStage name={t('network.code')} shape={layers.codes} opener={blocks.opener('code')}>
            <NetworkCodes {...codes('code')} label={t('network.codeMap')} />
          </NetworkStage>
          <NetworkLink {...link('decoder')} from="codes" to="image" opener={blocks.opener('decoder')} />
          <NetworkStage name={t('network.output')} shape={layers.patches} opener={blocks.opener('output')}>
            <NetworkOutput scene={scene} showError={beat === 'loss'} />
          </NetworkStage>
        </div>
        <LinkLegend />
      </div>
      <NetworkReading scene={scene} place={place} />
      <SlowMotion beat={beat} before={before?.step ?? null} change={change} onNext={next} />
      {blocks.open && <BlockPanel {...blocks.panel} open={blocks.open} {...{ scene, pass, step }} />}
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
