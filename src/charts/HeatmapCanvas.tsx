/** A matrix as a heatmap of crisp pixels. Props only: knows no store and no text of its own. */

import { memo, useCallback, useMemo } from 'react';
import type { MatrixPart } from '../viz/cells';
import { type RampName, ramp } from '../viz/colour';
import { drawColours } from '../viz/colourPicture';
import { drawHeatmap } from '../viz/heatmap';
import { withoutColour } from '../viz/sampleLook';
import type { Exploration } from './exploration';
import { HeatmapExplorer } from './HeatmapExplorer';
import { type Cell, PixelCanvas } from './PixelCanvas';
import { useTheme } from './useTheme';

/** How numbers become colours: `low` and `high` stand at the ramp's ends. */
export interface Scale {
  readonly ramp: RampName;
  readonly low: number;
  readonly high: number;
}

interface Props {
  readonly rows: number;
  readonly cols: number;
  /** 3: red, green and blue, drawn as they are. */
  readonly channels?: number | undefined;
  /** [rows, cols, channels], row-major; null before there is any. Drawn again when it is another array. */
  readonly data: Float32Array | null;
  readonly scale: Scale;
  readonly label: string;
  /** A row to outline, or any part. */
  readonly row?: number | undefined;
  readonly outline?: MatrixPart | undefined;
  readonly onHover?: ((cell: Cell | null) => void) | undefined;
  readonly testId?: string | undefined;
  /** See `PixelCanvas`. */
  readonly aspect?: number | undefined;
  /** Lets the keyboard go through the cells and open them as a table, in these words. Stable. A further stop of the Tab key, outside of a `HeatmapStrip`. */
  readonly explore?: Exploration | undefined;
}

/** Draws `data` [rows, cols], or [rows, cols, 3] in its own colours, on `scale`, in the colours of the page's theme. Pictures that stay the same cost nothing while others change. */
export const HeatmapCanvas = memo(function HeatmapCanvas(props: Props) {
  const { rows, cols, channels = 1, data, scale, row, outline, explore, ...rest } = props;
  const theme = useTheme();
  const { ramp: name, low, high } = scale;
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (data && channels === 3) drawColours(context, data, { rows, cols });
      else if (data) drawHeatmap(context, data, { rows, cols, ramp: ramp(name, theme), low, high });
    },
    [data, rows, cols, channels, name, low, high, theme],
  );
  const read = useMemo(() => (explore && data ? withoutColour(data, channels) : null), [explore, data, channels]);
  const outlined = row === undefined ? outline : { row, col: 0, rows: 1, cols };
  return (
    <PixelCanvas rows={rows} cols={cols} paint={data ? paint : null} outline={outlined} {...rest}>
      {explore && read && (
        <HeatmapExplorer {...{ rows, cols }} data={read} label={rest.label} words={explore} row={row ?? 0} />
      )}
    </PixelCanvas>
  );
});
