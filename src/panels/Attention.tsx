/** Attention at large: each head's map with its legend, where it looks from the chosen patch, and how focused it is now. */

import { useState } from 'react';
import { useT } from '../ui/useT';
import styles from './Attention.module.css';
import { AttentionHead } from './AttentionHead';
import { PatchChooser } from './PatchChooser';
import { Region } from './Region';
import { useScene } from './useScene';
import type { WeightPlace } from './weightText';

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function Attention({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  const scene = useScene();
  const [place, setPlace] = useState<WeightPlace | null>(null);
  const { kind, mapCount, token } = scene;

  if (kind === 'none') {
    return (
      <Region title={t('attention.title')} quiet={quiet}>
        <p className={styles.how}>{t('attention.none')}</p>
      </Region>
    );
  }
  const among = kind === 'heads';
  return (
    <Region title={t('attention.title')} quiet={quiet}>
      <div className={styles.chooser}>
        <div className={styles.image}>
          <PatchChooser scene={scene} />
        </div>
        <div>
          <p className={styles.from}>{t('attention.from', { patch: token + 1 })}</p>
          <p className={styles.how}>
            {t(among ? 'attention.howHeads' : 'attention.howMap')} {t('attention.rest')}
          </p>
        </div>
      </div>
      <div className={mapCount > 4 ? `${styles.heads} ${styles.crowded}` : styles.heads}>
        {Array.from({ length: mapCount }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a head is its index
          <AttentionHead key={index} index={index} scene={scene} place={place} onPlace={setPlace} />
        ))}
      </div>
    </Region>
  );
}
