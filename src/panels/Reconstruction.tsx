/** Held-out samples beside what the network makes of them: input, corrupted input, reconstruction, error. */

import { useMemo } from 'react';
import { Legend } from '../charts/Legend';
import { viewStore } from '../state/viewStore';
import { useRun, useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { part, sameNumbers } from '../viz/measure';
import styles from './Reconstruction.module.css';
import { errorScale, ReconstructionSample } from './ReconstructionSample';
import { Region } from './Region';

/** How many samples to leave room for before there are any. */
const expectedCount = 10;
const expectedSide = 28;

export function Reconstruction() {
  const t = useT();
  const info = useRun((state) => state.info);
  const samples = useRun((state) => state.samples);
  const view = useRun((state) => state.view);
  const chosen = useView((state) => state.focusSample);
  const { rows, cols } = info ?? { rows: expectedSide, cols: expectedSide };
  const count = samples?.inputs.shape[0] ?? expectedCount;

  const pictures = useMemo(() => {
    const size = rows * cols;
    const corrupted = samples && view && !sameNumbers(samples.inputs.data, view.corrupted.data);
    return Array.from({ length: count }, (_, index) => ({
      input: samples && part(samples.inputs.data, index, size),
      corrupted: corrupted ? part(view.corrupted.data, index, size) : null,
      output: view && part(view.reconstructions.data, index, size),
    }));
  }, [samples, view, count, rows, cols]);
  const corrupted = pictures.some((picture) => picture.corrupted);
  const names = [
    t('reconstruction.input'),
    ...(corrupted ? [t('reconstruction.corrupted')] : []),
    t('reconstruction.output'),
    t('reconstruction.error'),
    ...(samples?.labels ? [t('reconstruction.label')] : [t('reconstruction.number')]),
    t('reconstruction.mse'),
  ];

  return (
    <Region
      pictures
      title={t('reconstruction.title')}
      aside={<Legend scale={errorScale} low="−1" high="+1" name={t('reconstruction.errorLegend')} />}
    >
      <p className={styles.hint}>
        {t('reconstruction.hint')} {t('reconstruction.order', { list: names.join(t('reconstruction.separator')) })}
      </p>
      <div className={styles.frame}>
        <div className={count > expectedCount ? `${styles.samples} ${styles.more}` : styles.samples}>
          {pictures.map((picture, index) => (
            <ReconstructionSample
              // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its index
              key={index}
              index={index}
              label={samples?.labels?.[index] ?? null}
              own={samples?.own === true && index === count - 1}
              {...{ rows, cols, corruptedRow: corrupted, chosen: index === chosen, onChoose: chooseSample }}
              {...picture}
            />
          ))}
        </div>
      </div>
    </Region>
  );
}

const chooseSample = (focusSample: number) => viewStore.setState({ focusSample });
