/** Some of the samples that were understood, as the model will be given them. Props only, but for the language. */

import { SamplePicture } from '../../charts/SamplePicture';
import type { DataPreview } from '../../protocol';
import { useT } from '../../ui/useT';
import { part } from '../../viz/measure';
import { sampleSize } from '../../viz/sampleLook';
import styles from './OwnData.module.css';

export function PreviewSamples({ preview }: { readonly preview: DataPreview }) {
  const t = useT();
  const { kind, rows, cols, channels, samples, texts } = preview;
  const [count = 0] = samples.shape;
  const look = { kind, rows, cols, channels, alphabet: null };
  return (
    <section aria-label={t('own.samples')}>
      <h3 className={styles.heading}>{t('own.samples')}</h3>
      {texts ? (
        <ul className={styles.texts}>
          {texts.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place
            <li key={index}>{text}</li>
          ))}
        </ul>
      ) : (
        <div className={kind === 'signals' ? styles.signals : styles.pictures}>
          {Array.from({ length: count }, (_, index) => (
            <SamplePicture
              // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place
              key={index}
              look={look}
              data={part(samples.data, index, sampleSize(look))}
              label=""
              testId={`preview-sample-${index + 1}`}
            />
          ))}
        </div>
      )}
    </section>
  );
}
