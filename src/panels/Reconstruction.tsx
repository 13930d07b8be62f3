/** Held-out samples beside what the network makes of them: input, corrupted input, reconstruction, error. */

import { useMemo } from 'react';
import { Legend } from '../charts/Legend';
import { viewStore } from '../state/viewStore';
import { classes } from '../ui/classes';
import { useRun, useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { part, sameNumbers } from '../viz/measure';
import { type SampleLook, sampleSize } from '../viz/sampleLook';
import { isText, lineColumns } from '../viz/sampleText';
import styles from './Reconstruction.module.css';
import { errorScale, ReconstructionSample } from './ReconstructionSample';
import { ReconstructionText } from './ReconstructionText';
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
  const text = isText(look);
  const Sample = text ? ReconstructionText : ReconstructionSample;
  const corrupted = pictures.some((picture) => picture.corrupted);
  const names = [
    t('reconstruction.input'),
    ...(corrupted ? [t('reconstruction.corrupted')] : []),
    t('reconstruction.output'),
    ...(text ? [] : [t('reconstruction.error')]),
    ...(samples?.labels ? [t('reconstruction.label')] : [t('reconstruction.number')]),
    t('reconstruction.mse'),
  ];

  return (
    <Region
      pictures
      title={t('reconstruction.title')}
      aside={text ? null : <Legend scale={errorScale} low="−1" high="+1" name={t('reconstruction.errorLegend')} />}
    >
      <p className={styles.hint}>
        {t('reconstruction.hint')} {t('reconstruction.order', { list: names.join(t('reconstruction.separator')) })}
        {text && ` ${t('samples.textHint')}`}
        {look.kind === 'signals' && ` ${t('samples.signalHint')}`}
      </p>
      <div className={styles.frame}>
        <div
          className={classes(styles.samples, arrangement(look, count > expectedCount))}
          style={text ? { gridTemplateColumns: lineColumns(look) } : undefined}
        >
          {pictures.map((picture, index) => (
            <Sample
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

/** Images stand in one row; lines and texts need more room. */
function arrangement(look: SampleLook, more: boolean) {
  if (isText(look)) return undefined; // see `lineColumns`
  return look.kind === 'signals' ? styles.signals : more && styles.more;
}

const chooseSample = (focusSample: number) => viewStore.setState({ focusSample });
