/** Attention at large: each head's map with its legend, what it does, and what becomes of the network without it. */

import { useState } from 'react';
import { HeatmapStrip } from '../charts/HeatmapStrip';
import { whyIdle } from '../config/relevance';
import { readHead } from '../readings/readHead';
import { useAnswer } from '../ui/useAnswer';
import { useConfig } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './Attention.module.css';
import { AttentionHead } from './AttentionHead';
import { HeadComparison } from './HeadComparison';
import { HeadControls } from './HeadControls';
import { HeadsSilenced } from './HeadsSilenced';
import { PatchChooser } from './PatchChooser';
import { Region } from './Region';
import { readingText } from './readingText';
import { useMeasuredModel } from './useMeasuredModel';
import { type Scene, useScene } from './useScene';
import type { WeightPlace } from './weightText';

const profiles = { kind: 'heads' } as const;
/** Verdicts are read, not watched. */
const verdictsEveryMs = 1000;

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function Attention({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  const scene = useScene();
  const [place, setPlace] = useState<WeightPlace | null>(null);
  const verdicts = useVerdicts(scene.kind === 'tokens');
  const heads = useMutableHeads(scene);
  const { kind, mapCount, token } = scene;

  if (kind === 'none') {
    return (
      <Region title={t('attention.title')} quiet={quiet}>
        <p className={styles.how}>
          {t('attention.none')} {t('heads.noHeads')}
        </p>
      </Region>
    );
  }
  const among = kind === 'heads';
  return (
    <Region title={t('attention.title')} quiet={quiet} pictures>
      <div className={styles.chooser}>
        <div className={styles.image}>
          <PatchChooser scene={scene} />
        </div>
        <div>
          <p className={styles.from}>{t('attention.from', { patch: token + 1 })}</p>
          <p className={styles.how}>
            {t(among ? 'attention.howHeads' : 'attention.howMap')} {t('attention.rest')}{' '}
            {t(heads === 0 ? 'heads.noOutput' : among ? 'heads.howAmong' : 'heads.how')}
          </p>
        </div>
      </div>
      <div>
        <HeatmapStrip className={mapCount > 4 ? `${styles.heads} ${styles.crowded}` : styles.heads}>
          {Array.from({ length: mapCount }, (_, index) => (
            <AttentionHead
              // biome-ignore lint/suspicious/noArrayIndexKey: a head is its index
              key={index}
              {...{ index, scene, place, heads }}
              onPlace={setPlace}
              verdict={verdicts[index] ?? ''}
            />
          ))}
        </HeatmapStrip>
        {among && <Mixer heads={heads} />}
        {heads > 0 && <HeadsSilenced withCost />}
      </div>
      <HeadComparison />
    </Region>
  );
}

/** The heads where they share one map: their names and what mutes them. */
function Mixer({ heads }: { readonly heads: number }) {
  const t = useT();
  return (
    <ul className={styles.mixer}>
      {Array.from({ length: heads }, (_, head) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a head is its index
        <li key={head}>
          <span>{t('attention.head', { head: head + 1 })}</span>
          <HeadControls head={head} count={heads} />
        </li>
      ))}
    </ul>
  );
}

/** A sentence on what each head does on held-out images; none where patches do not look at each other. */
function useVerdicts(look: boolean): readonly string[] {
  const t = useT();
  const model = useMeasuredModel();
  const { answer } = useAnswer(look ? profiles : null, verdictsEveryMs);
  if (!answer || !model) return [];
  return answer.heads.map((profile) => readingText(t, readHead(profile, model)));
}

/** How many heads can be muted: those whose outputs W_o takes up; 0 where there is no W_o. */
function useMutableHeads({ kind, maps }: Scene): number {
  const config = useConfig((state) => state.config);
  if (whyIdle(config, 'heads') !== null) return 0;
  return (kind === 'heads' ? maps[0]?.size : maps.length) || config.heads;
}
