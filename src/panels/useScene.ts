/** What the drawing panels look at: the focused sample of the latest view, its patches and the chosen one. Knows the stores, no drawing. */

import { useMemo } from 'react';
import type { RunInfo, Samples, View } from '../protocol';
import { viewStore } from '../state/viewStore';
import { useConfig, useRun, useView } from '../ui/useStores';
import { type AttentionMap, attentionMaps } from '../viz/attentionMaps';
import { part } from '../viz/measure';
import { inkiestPatch, type PatchLayout } from '../viz/patches';

/** How images and tokens are laid out; before the first run as the knobs let expect, so that nothing jumps later. */
export interface Layout extends PatchLayout {
  readonly tokens: number; // S
  readonly inputDim: number; // I
}

export interface Scene {
  readonly info: RunInfo | null;
  readonly samples: Samples | null;
  readonly view: View | null;
  readonly layout: Layout;
  /** Which of the samples the per-sample pictures belong to. */
  readonly focus: number;
  /** The focused sample as the model sees it, [rows, cols]. */
  readonly image: Float32Array | null;
  readonly reconstruction: Float32Array | null;
  /** The patch to look from: the chosen one, else the one with the most ink. */
  readonly token: number;
  /** See `attentionMaps`. */
  readonly maps: readonly AttentionMap[];
  readonly kind: RunInfo['attention'];
  /** How many maps to leave room for. */
  readonly mapCount: number;
}

/** Sides of the images that the page draws itself. */
const expectedSide = 28;

/** Chooses a patch for all panels. Stable. */
export const chooseToken = (focusToken: number) => viewStore.setState({ focusToken });

/**
 * Renders again with each view (at most ten a second) and each choice.
 * @param held what to look at instead of the latest view
 */
export function useScene(held: View | null = null): Scene {
  const info = useRun((state) => state.info);
  const samples = useRun((state) => state.samples);
  const latest = useRun((state) => state.view);
  const view = held ?? latest;
  const chosen = useView((state) => state.focusToken);
  const layout = useLayout(info);
  const maps = useConfig((state) => state.config.heads);
  const variant = useConfig((state) => state.config.attention);

  const { rows, cols } = layout;
  const focus = view?.focus ?? 0;
  const image = useMemo(() => {
    const images = view?.corrupted ?? samples?.inputs;
    return images ? part(images.data, focus, rows * cols) : null;
  }, [view, samples, focus, rows, cols]);
  const reconstruction = useMemo(
    () => (view ? part(view.reconstructions.data, focus, rows * cols) : null),
    [view, focus, rows, cols],
  );
  const inkiest = useMemo(
    () => (samples ? inkiestPatch(part(samples.inputs.data, focus, rows * cols), layout) : 0),
    [samples, focus, rows, cols, layout],
  );
  const token = chosen !== null && chosen < layout.tokens ? chosen : inkiest;
  const kind = info?.attention ?? expectedKind(variant);
  const mapToken = kind === 'heads' ? token : 0; // other kinds' maps do not depend on it
  const frame = view?.attention ?? null;
  const drawn = useMemo(() => attentionMaps(frame, kind, mapToken), [frame, kind, mapToken]);
  const expected = kind === 'tokens' && variant !== 'raw' ? maps : 1;

  return {
    info,
    samples,
    view,
    layout,
    focus,
    image,
    reconstruction,
    token,
    maps: drawn,
    kind,
    mapCount: kind === 'none' ? 0 : drawn.length || expected,
  };
}

function expectedKind(variant: string): RunInfo['attention'] {
  if (variant === 'none') return 'none';
  return variant === 'article-code' ? 'heads' : 'tokens';
}

function useLayout(info: RunInfo | null): Layout {
  const patch = Number(useConfig((state) => state.config.patchSize));
  return useMemo(() => {
    if (info) return info;
    const side = Math.ceil(expectedSide / patch);
    return {
      rows: side * patch,
      cols: side * patch,
      gridRows: side,
      gridCols: side,
      tokens: side * side,
      inputDim: patch * patch,
    };
  }, [info, patch]);
}
