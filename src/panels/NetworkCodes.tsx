/** h or c of the focused sample as a heatmap: a row for each patch. Props only: knows no store. */

import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { Legend } from '../charts/Legend';
import type { Cell } from '../charts/PixelCanvas';
import { formatFigure } from '../i18n/format';
import type { Frame } from '../protocol';
import { largestMagnitude } from '../viz/measure';
import styles from './Network.module.css';
import { useExploration } from './useExploration';

interface Props {
  /** [S, D]; null before there is any, then room is left for `rows` × `cols`. */
  readonly frame: Frame | null;
  readonly rows: number;
  readonly cols: number;
  /** The row to outline. */
  readonly token: number;
  readonly label: string;
  readonly onCell: (cell: Cell | null) => void;
}

/** Signed numbers, blue above zero and orange below, scaled to the largest magnitude. */
export function NetworkCodes({ frame, rows, cols, token, label, onCell }: Props) {
  const explore = useExploration('patch', 'unit');
  // All zeros (every unit is dead) are drawn as zero, in the middle of the scale.
  const high = (frame && largestMagnitude(frame.data)) || 1;
  const scale = { ramp: 'diverging', low: -high, high } as const;
  const end = frame ? formatFigure(high, 2) : '';
  return (
    <div className={styles.codes}>
      <HeatmapCanvas
        rows={rows}
        cols={cols}
        data={frame?.data ?? null}
        scale={scale}
        label={label}
        row={token}
        onHover={onCell}
        aspect={1}
        explore={explore}
      />
      <div className={styles.caption}>
        <Legend scale={scale} low={end && `−${end}`} high={end} stacked />
      </div>
    </div>
  );
}
