/** Held-out samples, what both models make of each, and where they differ. */

import { useMemo } from 'react';
import { HeatmapCanvas } from '../../charts/HeatmapCanvas';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { Legend } from '../../charts/Legend';
import { formatCount, formatFigure } from '../../i18n/format';
import { viewStore } from '../../state/viewStore';
import { useView } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { difference, meanSquare, part } from '../../viz/measure';
import { useExploration } from '../useExploration';
import styles from './CompareImages.module.css';
import { type Pair, useRunOf } from './useComparison';

const ink = { ramp: 'ink', low: 0, high: 1 } as const;
const apart = { ramp: 'diverging', low: -1, high: 1 } as const;

export function CompareImages({ pair }: { readonly pair: Pair }) {
  const t = useT();
  const explore = useExploration('row', 'column');
  const samples = useRunOf(pair.a, (state) => state.samples);
  const info = useRunOf(pair.a, (state) => state.info);
  const a = useRunOf(pair.a, (state) => state.view);
  const b = useRunOf(pair.b, (state) => state.view);
  const chosen = useView((state) => state.focusSample);
  const { rows, cols } = info ?? { rows: 28, cols: 28 };
  const size = rows * cols;
  const count = samples?.inputs.shape[0] ?? 0;
  /** Other patches may be padded to another size. */
  const fits = b !== null && b.reconstructions.shape[1] === rows && b.reconstructions.shape[2] === cols;
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
            const shared = { rows, cols, explore: index === chosen ? explore : undefined };
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its index
              <div key={index} className={styles.sample}>
                <HeatmapCanvas
                  {...shared}
                  data={picture.input}
                  scale={ink}
                  label={t('reconstruction.inputImage', { sample })}
                />
                <HeatmapCanvas
                  {...shared}
                  data={picture.first}
                  scale={ink}
                  label={t('compare.output', { sample, run: t('compare.a'), mse: mine })}
                />
                <HeatmapCanvas
                  {...shared}
                  data={picture.second}
                  scale={ink}
                  label={t('compare.output', { sample, run: t('compare.b'), mse: theirs })}
                />
                <HeatmapCanvas
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
