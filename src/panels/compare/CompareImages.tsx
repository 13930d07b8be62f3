/** Held-out samples, what both models make of each, and where they differ. */

import { useMemo } from 'react';
import { ErrorPicture } from '../../charts/ErrorPicture';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { Legend } from '../../charts/Legend';
import { SamplePicture } from '../../charts/SamplePicture';
import { formatCount, formatFigure } from '../../i18n/format';
import { viewStore } from '../../state/viewStore';
import { useView } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { difference, meanSquare, part } from '../../viz/measure';
import { sampleSize } from '../../viz/sampleLook';
import { useExploration } from '../useExploration';
import { useLook } from '../useLook';
import styles from './CompareImages.module.css';
import { type Pair, useRunOf } from './useComparison';

const apart = { ramp: 'diverging', low: -1, high: 1 } as const;

export function CompareImages({ pair }: { readonly pair: Pair }) {
  const t = useT();
  const explore = useExploration('row', 'column');
  const samples = useRunOf(pair.a, (state) => state.samples);
  const a = useRunOf(pair.a, (state) => state.view);
  const b = useRunOf(pair.b, (state) => state.view);
  const chosen = useView((state) => state.focusSample);
  const look = useLook();
  const size = sampleSize(look);
  const count = samples?.inputs.shape[0] ?? 0;
  /** Other patches may be padded to another size. */
  const fits = b !== null && b.reconstructions.shape.slice(1).join() === a?.reconstructions.shape.slice(1).join();
  const pictures = useMemo(
    () =>
      Array.from({ length: count }, (_, index) => {
        const input = samples && part(samples.inputs.data, index, size);
        const first = a && part(a.reconstructions.data, index, size);
        const second = fits && b ? part(b.reconstructions.data, index, size) : null;
        return { input, first, second, apart: first && second ? difference(second, first) : null };
      }),
    [samples, a, b, fits, count, size],
  );
  const errors = (picture: (typeof pictures)[number]) =>
    [picture.first, picture.second].map((image) =>
      image && picture.input ? formatFigure(meanSquare(difference(image, picture.input)), 2) : '–',
    );

  return (
    <section aria-label={t('compare.images')} className={styles.images}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('compare.images')}</h3>
        <Legend scale={apart} low="−1" high="+1" name={t('compare.apart')} />
      </div>
      <p className={styles.hint}>
        {t('compare.order')} {a && b && <ViewSteps a={a.step} b={b.step} />}
      </p>
      <div className={styles.frame}>
        <HeatmapStrip className={styles.samples}>
          {pictures.map((picture, index) => {
            const sample = index + 1;
            const [mine = '–', theirs = '–'] = errors(picture);
            const shared = { look, explore: index === chosen ? explore : undefined };
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its index
              <div key={index} className={styles.sample}>
                <SamplePicture {...shared} data={picture.input} label={t('reconstruction.inputImage', { sample })} />
                <SamplePicture
                  {...shared}
                  data={picture.first}
                  against={picture.input}
                  label={t('compare.output', { sample, run: t('compare.a'), mse: mine })}
                />
                <SamplePicture
                  {...shared}
                  data={picture.second}
                  against={picture.input}
                  label={t('compare.output', { sample, run: t('compare.b'), mse: theirs })}
                />
                <ErrorPicture
                  {...shared}
                  data={picture.apart}
                  scale={apart}
                  label={t('compare.apartImage', { sample })}
                />
                <button
                  type="button"
                  className={styles.choose}
                  aria-pressed={index === chosen}
                  aria-label={t('reconstruction.sample', { sample })}
                  onClick={() => viewStore.setState({ focusSample: index })}
                >
                  {sample}
                </button>
                <span className={styles.errors}>
                  <span>{mine}</span>
                  <span>{theirs}</span>
                </span>
              </div>
            );
          })}
        </HeatmapStrip>
      </div>
    </section>
  );
}

/** The steps that the pictures are of: other ones while both train, and while one looks back. */
function ViewSteps({ a, b }: { readonly a: number; readonly b: number }) {
  const t = useT();
  if (a === b) return t('compare.bothAt', { step: formatCount(a) });
  return t('compare.eachAt', { a: formatCount(a), b: formatCount(b) });
}
