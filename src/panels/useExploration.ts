/** React's binding to the words of heatmaps: the same object as long as the language stays. Knows no heatmap. */

import { useMemo } from 'react';
import type { Exploration } from '../charts/exploration';
import { useT } from '../ui/useT';
import { type AxisName, explorationWords } from './explorationWords';

/** `rows` and `cols`: what they stand for. */
export function useExploration(rows: AxisName, cols: AxisName): Exploration {
  const t = useT();
  return useMemo(() => explorationWords(t, rows, cols), [t, rows, cols]);
}
