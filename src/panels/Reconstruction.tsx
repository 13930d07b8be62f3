/** Held-out samples beside what the network makes of them: input, corrupted input, reconstruction, error. */

import { useMemo } from 'react';
import { Legend } from '../charts/Legend';
import { viewStore } from '../state/viewStore';
import { useRun, useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { part, sameNumbers } from '../viz/measure';
import { sampleSize } from '../viz/sampleLook';
import styles from './Reconstruction.module.css';
import { errorScale, ReconstructionSample } from './ReconstructionSample';
import { Region } from './Region';
import { useLook } from './useLook';

/** How many samples to leave room for before there are any. */
const expectedCount = 10;

export function Reconstruction() {
  const t = useT();
  const samples = useRun((state) => state.samples);
  const view = useRun((state) => state.view);
  const chosen = useView((state) => state.focusSample);
  const look = useLook();
  const size = sampleSize(look);
  const count = samples?.inputs.shape[0] ?? expectedCount;

  const pictures = useMemo(() => {
    const corrupted = samples && view && !sameNumbers(samples.inputs.data, view.corrupted.data);
    return Array.from({ length: count }, (_, index) => ({
      input: samples && part(samples.inputs.data, index, size),
      corrupted: corrupted ? part(view.corrupted.data, index, size) : null,
      output: view && part(view.reconstructions.data, index, size),
    }));
  }, [samples, view, count, size]);
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
              {...{ look, corruptedRow: corrupted, chosen: index === chosen, onChoose: chooseSample }}
              {...picture}
            />
          ))}
        </div>
      </div>
    </Region>
  );
}

const chooseSample = (focusSample: number) => viewStore.setState({ focusSample });
