/** The end of the network: the image as it comes back; while a step is told, at its loss, how far that is from the input. Props only. */

import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { formatFigure } from '../i18n/format';
import { useT } from '../ui/useT';
import { difference, meanSquare } from '../viz/measure';
import styles from './Network.module.css';
import { useExploration } from './useExploration';
import type { Scene } from './useScene';

interface Props {
  readonly scene: Scene;
  /** Whether to show the error instead of the image. */
  readonly showError: boolean;
}

const pixelScale = { ramp: 'ink', low: 0, high: 1 } as const;
const errorScale = { ramp: 'diverging', low: -1, high: 1 } as const;

export function NetworkOutput({ scene: { layout, samples, reconstruction, focus }, showError }: Props) {
  const t = useT();
  const explore = useExploration('row', 'column');
  const { rows, cols } = layout;
  const size = rows * cols;
  const clean = samples?.inputs.data.subarray(focus * size, (focus + 1) * size);
  const error = clean && reconstruction ? difference(reconstruction, clean) : null;
  const shown = showError && error;
  const value = error && formatFigure(meanSquare(error));
  return (
    <div className={styles.image}>
      <HeatmapCanvas
        rows={rows}
        cols={cols}
        data={shown || reconstruction}
        scale={shown ? errorScale : pixelScale}
        explore={explore}
        label={t(shown ? 'slow.errorImage' : 'network.outputImage', { sample: focus + 1 })}
      />
      <div className={styles.caption}>{value === null ? '' : t('network.mse', { value })}</div>
    </div>
  );
}
