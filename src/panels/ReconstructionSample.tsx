/** One held-out sample: its pictures one below the other, its error in figures, and a button that focuses it. Of stores it knows the names of labels alone. */

import { useMemo } from 'react';
import { ErrorPicture } from '../charts/ErrorPicture';
import { HeatmapStrip } from '../charts/HeatmapStrip';
import { SamplePicture } from '../charts/SamplePicture';
import { formatFigure } from '../i18n/format';
import { useT } from '../ui/useT';
import { difference, meanSquare } from '../viz/measure';
import type { SampleLook } from '../viz/sampleLook';
import styles from './Reconstruction.module.css';
import { useExploration } from './useExploration';
import { useLabelName } from './useLabelName';

/** Fixed, so that errors are seen to fade as the network learns. */
export const errorScale = { ramp: 'diverging', low: -1, high: 1 } as const;

export interface SampleProps {
  readonly index: number;
  readonly label: number | null;
  /** Whether it is the person's own. */
  readonly own: boolean;
  readonly look: SampleLook;
  /** [rows, cols, channels] each; null before there is any. */
  readonly input: Float32Array | null;
  readonly corrupted: Float32Array | null;
  readonly output: Float32Array | null;
  /** Whether corrupted inputs are shown at all. */
  readonly corruptedRow: boolean;
  readonly chosen: boolean;
  readonly onChoose: (index: number) => void;
}

export function ReconstructionSample(props: SampleProps) {
  const t = useT();
  const { index, label, own, look, input, corrupted, output, corruptedRow, chosen, onChoose } = props;
  const error = useMemo(() => (input && output ? difference(output, input) : null), [input, output]);
  const sample = index + 1;
  const className = useLabelName();
  const named = label === null ? null : className(label);
  const labelled =
    named === null ? t('reconstruction.sample', { sample }) : t('reconstruction.labelled', { sample, label: named });
  const name = own ? t('poke.ownSample') : labelled;
  // The others' buttons are stops enough.
  const pixels = useExploration('row', 'column');
  const shared = { look, explore: chosen ? pixels : undefined };
  return (
    <div className={styles.sample}>
      <HeatmapStrip className={styles.pictures}>
        <SamplePicture {...shared} data={input} label={t('reconstruction.inputImage', { sample })} />
        {corruptedRow && (
          <SamplePicture {...shared} data={corrupted} label={t('reconstruction.corruptedImage', { sample })} />
        )}
        <SamplePicture {...shared} data={output} against={input} label={t('reconstruction.outputImage', { sample })} />
        <ErrorPicture {...shared} data={error} scale={errorScale} label={t('reconstruction.errorImage', { sample })} />
      </HeatmapStrip>
      <button
        type="button"
        className={styles.choose}
        aria-pressed={chosen}
        aria-label={name}
        onClick={() => onChoose(index)}
      >
        {own ? t('poke.own') : (named ?? sample)}
      </button>
      <span className={styles.mse} title={t('reconstruction.mse')}>
        {error ? formatFigure(meanSquare(error), 2) : ''}
      </span>
    </div>
  );
}
