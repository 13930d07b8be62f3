/** The end of the network: the image as it comes back; while a step is told, at its loss, how far that is from the input. Props only. */

import { ErrorPicture } from '../charts/ErrorPicture';
import { SamplePicture } from '../charts/SamplePicture';
import { formatFigure } from '../i18n/format';
import { useT } from '../ui/useT';
import { difference, meanSquare, part } from '../viz/measure';
import { sampleSize } from '../viz/sampleLook';
import styles from './Network.module.css';
import { useExploration } from './useExploration';
import type { Scene } from './useScene';

interface Props {
  readonly scene: Scene;
  /** Whether to show the error instead of the image. */
  readonly showError: boolean;
}

const errorScale = { ramp: 'diverging', low: -1, high: 1 } as const;

export function NetworkOutput({ scene: { look, samples, reconstruction, focus }, showError }: Props) {
  const t = useT();
  const explore = useExploration('row', 'column');
  const clean = samples && part(samples.inputs.data, focus, sampleSize(look));
  const error = clean && reconstruction ? difference(reconstruction, clean) : null;
  const value = error && formatFigure(meanSquare(error));
  return (
    <div className={styles.image}>
      {showError && error ? (
        <ErrorPicture
          {...{ look, explore }}
          data={error}
          scale={errorScale}
          label={t('slow.errorImage', { sample: focus + 1 })}
        />
      ) : (
        <SamplePicture
          {...{ look, explore }}
          data={reconstruction}
          against={clean}
          label={t('network.outputImage', { sample: focus + 1 })}
        />
      )}
      <div className={styles.caption}>{value === null ? '' : t('network.mse', { value })}</div>
    </div>
  );
}
