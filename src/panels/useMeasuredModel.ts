/** The model that the measures and readings are about, as the run, the knobs and the silenced heads tell. Knows no measure. */

import { useMemo } from 'react';
import { modelConfig } from '../config/modelConfig';
import type { MeasuredModel } from '../readings/readings';
import { useConfig, useRun, useView } from '../ui/useStores';

/** Null before there is a run. */
export function useMeasuredModel(): MeasuredModel | null {
  const info = useRun((state) => state.info);
  const config = useConfig((state) => state.config);
  const muted = useView((state) => state.muted);
  return useMemo(() => {
    if (!info) return null;
    const { tokens, inputDim, gridRows, gridCols } = info;
    return { ...modelConfig(config, tokens, inputDim), gridRows, gridCols, muted };
  }, [info, config, muted]);
}
