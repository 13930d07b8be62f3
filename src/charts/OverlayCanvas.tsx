/** Where one head looks: an image in ink over patches tinted by their weights. Props only: knows no store and no text of its own. */

import { useCallback } from 'react';
import { ramp } from '../viz/colour';
import { drawOverlay } from '../viz/overlay';
import { type PictureLayout, patchAt } from '../viz/patches';
import { PixelCanvas } from './PixelCanvas';
import { useTheme } from './useTheme';

interface Props {
  readonly layout: PictureLayout;
  /** [rows, cols, channels], 0…1; null before there is any. */
  readonly image: Float32Array | null;
  /** One weight a patch, [gridRows·gridCols]. */
  readonly weights: Float32Array | null;
  /** The weight at the tint's far end. */
  readonly high: number;
  readonly label: string;
  /** The patch from which the head looks: outlined. */
  readonly token: number;
  /** The patch under the pointer, null once it leaves. */
  readonly onHover?: ((token: number | null) => void) | undefined;
  readonly testId?: string | undefined;
}

/** Draws `weights` over `image`, in the colours of the page's theme. */
export function OverlayCanvas({ layout, image, weights, high, label, token, onHover, testId }: Props) {
  const theme = useTheme();
  const { rows, cols, channels, gridRows, gridCols } = layout;
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!image || !weights) return;
      const colours = { tint: ramp('positive', theme), ink: ramp('ink', theme) };
      drawOverlay(context, image, weights, { rows, cols, channels, gridRows, gridCols, high, ...colours });
    },
    [image, weights, rows, cols, channels, gridRows, gridCols, high, theme],
  );
  const height = rows / gridRows;
  const width = cols / gridCols;
  const outline = {
    row: Math.floor(token / gridCols) * height,
    col: (token % gridCols) * width,
    rows: height,
    cols: width,
  };
  return (
    <PixelCanvas
      rows={rows}
      cols={cols}
      paint={image && weights ? paint : null}
      outline={outline}
      label={label}
      testId={testId}
      onHover={onHover && ((cell) => onHover(cell && patchAt(layout, cell.row, cell.col)))}
    />
  );
}
