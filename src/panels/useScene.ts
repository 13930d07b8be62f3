/** What the drawing panels look at: the focused sample of the latest view, its patches and the chosen one. Knows the stores, no drawing. */

import { useMemo } from 'react';
import { dataShape, tokenSides, tokenWidth } from '../config/dataShape';
import type { RunInfo, Samples, View } from '../protocol';
import { viewStore } from '../state/viewStore';
import { useConfig, useRun, useView } from '../ui/useStores';
import { type AttentionMap, attentionMaps } from '../viz/attentionMaps';
import { part } from '../viz/measure';
import { inkiestPatch, type PictureLayout } from '../viz/patches';
import { lookOf, type SampleLook, sampleSize } from '../viz/sampleLook';

/** How images and tokens are laid out; before the first run as the knobs let expect, so that nothing jumps later. */
export interface Layout extends PictureLayout {
  readonly tokens: number; // S
  readonly inputDim: number; // I
}

const expectedLook = { kind: 'images', alphabet: null } as const;

export interface Scene {
  readonly info: RunInfo | null;
  readonly samples: Samples | null;
  readonly view: View | null;
  readonly layout: Layout;
  readonly look: SampleLook;
  /** Which of the samples the per-sample pictures belong to. */
  readonly focus: number;
  /** The focused sample as the model sees it, [rows, cols, channels]. */
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

  const look = useMemo(() => (info ? lookOf(info) : { ...expectedLook, ...layout }), [info, layout]);
  const size = sampleSize(layout);
  const focus = view?.focus ?? 0;
  const image = useMemo(() => {
    const images = view?.corrupted ?? samples?.inputs;
    return images ? part(images.data, focus, size) : null;
  }, [view, samples, focus, size]);
  const reconstruction = useMemo(
    () => (view ? part(view.reconstructions.data, focus, size) : null),
    [view, focus, size],
  );
  const inkiest = useMemo(
    () => (samples ? inkiestPatch(part(samples.inputs.data, focus, size), layout) : 0),
    [samples, focus, size, layout],
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
    look,
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
  const config = useConfig((state) => state.config);
  const opened = useConfig((state) => state.opened);
  const { dataset, patchSize } = config;
  return useMemo(() => {
    if (info) return info;
    const shape = dataShape({ dataset }, opened);
    const sides = tokenSides(shape, { patchSize });
    const gridRows = Math.ceil(shape.rows / sides.rows);
    const gridCols = Math.ceil(shape.cols / sides.cols);
    return {
      ...{ gridRows, gridCols, channels: shape.channels, tokens: gridRows * gridCols },
      rows: gridRows * sides.rows,
      cols: gridCols * sides.cols,
      inputDim: tokenWidth(shape, { patchSize }),
    };
  }, [info, dataset, patchSize, opened]);
}
