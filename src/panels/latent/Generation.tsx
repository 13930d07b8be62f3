/** New images: draws from a Gaussian, or one for each label, fitted to the codes and decoded; with what that can and cannot give. */

import { useId, useMemo, useState } from 'react';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { SamplePicture } from '../../charts/SamplePicture';
import { Button } from '../../ui/Button';
import { NumberBox } from '../../ui/NumberBox';
import { Select } from '../../ui/Select';
import { useAnswer } from '../../ui/useAnswer';
import { useT } from '../../ui/useT';
import { part } from '../../viz/measure';
import { lookIn, sampleSize } from '../../viz/sampleLook';
import { useExploration } from '../useExploration';
import { useLabelName } from '../useLabelName';
import { useLook } from '../useLook';
import styles from './Latent.module.css';

/** Codes that are fitted, images that are drawn. */
const SAMPLES = 512;
const COUNT = 12;
/** The images follow the model this often at most. */
const EVERY_MS = 4000;
const LARGEST_SEED = 0xffff_ffff;

/** `labelled`: whether the codes have labels, one Gaussian each. */
export function Generation({ labelled }: { readonly labelled: boolean }) {
  const t = useT();
  const labelName = useLabelName();
  const explore = useExploration('row', 'column');
  const id = useId();
  const [seed, setSeed] = useState(1);
  const [chosen, setFit] = useState<'gaussian' | 'labels'>('gaussian');
  const fit = labelled ? chosen : 'gaussian';
  const question = useMemo(
    () => ({ kind: 'generate', samples: SAMPLES, count: COUNT, seed, fit }) as const,
    [seed, fit],
  );
  const { answer } = useAnswer(question, EVERY_MS);
  const generated = answer?.generated ?? null;
  const shown = useLook();
  const look = generated ? lookIn(shown, generated.images.shape) : shown;
  const drawn = generated?.seed ?? seed;
  const facts = generated && {
    samples: generated.samples,
    dimensions: generated.dimensions,
    fewest: generated.fewest,
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t('latent.generate')}
      </h3>
      <div className={styles.controls}>
        <label htmlFor={`${id}-fit`}>{t('latent.fit')}</label>
        <Select
          id={`${id}-fit`}
          label={t('latent.fit')}
          value={fit}
          options={[
            { value: 'gaussian', text: t('latent.fit.gaussian') },
            { value: 'labels', text: t('latent.fit.labels'), disabled: !labelled },
          ]}
          onChoose={(value) => setFit(value === 'labels' ? 'labels' : 'gaussian')}
        />
        <label htmlFor={`${id}-seed`}>{t('latent.seed')}</label>
        <div className={styles.seed}>
          <NumberBox
            id={`${id}-seed`}
            label={t('latent.seed')}
            value={seed}
            onCommit={(value) => setSeed(Math.max(0, Math.min(LARGEST_SEED, Math.round(value))))}
          />
          <Button onClick={() => setSeed(seed === LARGEST_SEED ? 0 : seed + 1)}>{t('latent.again')}</Button>
        </div>
      </div>
      <HeatmapStrip className={styles.generated}>
        {Array.from({ length: COUNT }, (_, index) => {
          const drawnFrom = generated?.labels?.[index];
          const label = drawnFrom === undefined ? undefined : labelName(drawnFrom);
          const image = index + 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an image is its index
            <figure key={index}>
              <SamplePicture
                {...{ look, explore }}
                data={generated && part(generated.images.data, index, sampleSize(look))}
                label={
                  label === undefined
                    ? t('latent.generatedImage', { image, seed: drawn })
                    : t('latent.generatedLabelled', { image, seed: drawn, label })
                }
              />
              {label !== undefined && <figcaption>{label}</figcaption>}
            </figure>
          );
        })}
      </HeatmapStrip>
      {facts && <p className={styles.soft}>{t(fit === 'labels' ? 'latent.fitted.labels' : 'latent.fitted', facts)}</p>}
      {facts && facts.fewest <= facts.dimensions && <p className={styles.soft}>{t('latent.span', facts)}</p>}
      <h4 className={styles.heading}>{t('latent.honest')}</h4>
      <p className={styles.soft}>{t('latent.can')}</p>
      <p className={styles.soft}>{t('latent.cannot')}</p>
    </section>
  );
}
