/** The codes of one moment laid out by UMAP in a worker of its own. Knows no drawing. */

import { useEffect, useRef, useState } from 'react';
import type { RunInfo } from '../../protocol';
import { startEmbedding } from '../../state/embeddingClient';
import { useConfig, useRun } from '../../ui/useStores';
import type { Cloud } from './useCloud';

export type Umap =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'failed'; readonly detail: string }
  /** Of the codes of run `of` at `step`. [N, 2] */
  | { readonly state: 'done'; readonly points: Float32Array; readonly step: number; readonly of: RunInfo | null };

const none: Umap = { state: 'none' };

/** The layout of the run that is shown; `start` lays out the codes of now, `cancel` stops that. Gone once the run is another. */
export function useUmap(cloud: Cloud | null) {
  const seed = useConfig((state) => state.config.seed);
  const info = useRun((state) => state.info);
  const [umap, setUmap] = useState<Umap>(none);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const cancel = () => {
    stop.current();
    setUmap(none);
  };
  const start = () => {
    if (!cloud) return;
    stop.current();
    const { step, told } = cloud;
    setUmap({ state: 'running', done: 0, of: 1 });
    stop.current = startEmbedding({ codes: told.codes, seed }, (event) => {
      if (event.type === 'progress') setUmap({ state: 'running', done: event.done, of: event.of });
      else if (event.type === 'failed') setUmap({ state: 'failed', detail: event.detail });
      else setUmap({ state: 'done', points: event.points.data, step, of: info });
    });
  };
  const fits = umap.state !== 'done' || (umap.of === info && umap.points.length === 2 * (cloud?.count ?? 0));
  return { umap: fits ? umap : none, start, cancel };
}
