/** How alike the heads' outputs are, as a small map of head against head. Knows no store but the language. */

import { useState } from 'react';
import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { Legend } from '../charts/Legend';
import type { Cell } from '../charts/PixelCanvas';
import { formatNumber } from '../i18n/format';
import type { Frame } from '../protocol';
import { useT } from '../ui/useT';
import styles from './HeadMaps.module.css';
import { useExploration } from './useExploration';

const scale = { ramp: 'diverging', low: -1, high: 1 } as const;

/** `similarity`: cosines [H, H]. Nothing with a single head. */
export function SimilarityMap({ similarity }: { readonly similarity: Frame }) {
  const t = useT();
  const [cell, setCell] = useState<Cell | null>(null);
  const explore = useExploration('head', 'head');
  const [size = 0] = similarity.shape;
  if (size < 2) return null;
  const value = cell ? similarity.data[cell.row * size + cell.col] : undefined;
  return (
    <div className={styles.similarity}>
      <HeatmapCanvas
        rows={size}
        cols={size}
        data={similarity.data}
        scale={scale}
        label={t('plot.similarity')}
        onHover={setCell}
        testId="head-similarity"
        explore={explore}
      />
      <div>
        <Legend scale={scale} low="−1" high="+1" />
        <p className={styles.reading}>
          {cell && value !== undefined
            ? t('plot.similarityValue', { first: cell.row + 1, second: cell.col + 1, value: formatNumber(value, 2) })
            : t('plot.point')}
        </p>
      </div>
    </div>
  );
}
