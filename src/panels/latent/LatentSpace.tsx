/** The space of codes: held-out samples as points in it, what lies between and around them, and new images from it. */

import { useState } from 'react';
import { useRun } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import type { PlotPoint } from '../../viz/plot';
import { Region } from '../Region';
import { CloudPlot } from './CloudPlot';
import { Generation } from './Generation';
import { Interpolation } from './Interpolation';
import styles from './Latent.module.css';
import { type Cloud, useCloud } from './useCloud';

/** What is chosen in the cloud: a point, how far it is moved within the plane, and the two ends of a line. */
export interface Choice {
  readonly selected: number;
  readonly moved: PlotPoint;
  readonly ends: readonly [a: number, b: number] | null;
}

const still = { x: 0, y: 0 };

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function LatentSpace({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  const { cloud, failed } = useCloud();
  const starting = useRun((state) => state.phase === 'starting');
  return (
    <Region title={t('latent.title')} quiet={quiet} pictures>
      <p className={styles.intro}>{t('latent.intro')}</p>
      {cloud ? (
        <Explorer cloud={cloud} />
      ) : (
        <p className={styles.soft} role="status">
          {failed === null || starting ? t('latent.waiting') : t('latent.failed', { detail: failed })}
        </p>
      )}
    </Region>
  );
}

function Explorer({ cloud }: { readonly cloud: Cloud }) {
  const [choice, setChoice] = useState<Choice>({ selected: 0, moved: still, ends: null });
  const selected = choice.selected < cloud.count ? choice.selected : 0;
  const ends = choice.ends?.every((end) => end < cloud.count) ? choice.ends : firstEnds(cloud);
  return (
    <>
      <CloudPlot
        cloud={cloud}
        choice={{ ...choice, selected, ends }}
        onSelect={(index) => setChoice({ ...choice, selected: index, moved: still })}
        onMove={(moved) => setChoice({ ...choice, selected, moved })}
      />
      <Interpolation
        cloud={cloud}
        ends={ends}
        selected={selected}
        onEnds={(now) => setChoice({ ...choice, ends: now })}
      />
      <Generation labelled={cloud.told.labels !== null} />
    </>
  );
}

/** The first sample and the first with another label, so that there is a line to begin with. */
function firstEnds({ told: { labels }, count }: Cloud): readonly [number, number] {
  const other = labels?.findIndex((label) => label !== labels[0]) ?? 1;
  return [0, Math.min(count - 1, other > 0 ? other : 1)];
}
