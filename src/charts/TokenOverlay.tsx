/** Where one head looks: a sample over its tokens tinted by their weights, laid out as the sample itself is drawn. Props only: knows no store and no text of its own. */

import { type PictureLayout, patchAt } from '../viz/patches';
import { type SampleLook, tokenLayout } from '../viz/sampleLook';
import { charactersIn, isText } from '../viz/sampleText';
import { HeatmapCanvas } from './HeatmapCanvas';
import { OverlayCanvas } from './OverlayCanvas';
import { SignalLines } from './SignalLines';
import { TextCells } from './TextCells';
import styles from './TokenOverlay.module.css';

interface Props {
  readonly look: SampleLook;
  readonly layout: PictureLayout;
  /** [rows, cols, channels], 0…1; null before there is any. */
  readonly image: Float32Array | null;
  /** One weight a token. */
  readonly weights: Float32Array | null;
  /** The weight at the tint's far end. */
  readonly high: number;
  readonly label: string;
  /** The token from which the head looks: outlined. */
  readonly token: number;
  /** The token under the pointer, null once it leaves. */
  readonly onHover: (token: number | null) => void;
}

/** As wide as its surroundings let it be. */
export function TokenOverlay({ look, layout, image, weights, high, label, token, onHover }: Props) {
  if (look.kind === 'images') return <OverlayCanvas {...{ layout, image, weights, high, label, token, onHover }} />;
  const text = isText(look);
  const cells = tokenLayout(look, layout);
  const outlined = { row: Math.floor(token / cells.gridCols), col: token % cells.gridCols, rows: 1, cols: 1 };
  return (
    <div className={styles.overlay}>
      <HeatmapCanvas
        rows={cells.gridRows}
        cols={cells.gridCols}
        data={weights}
        scale={{ ramp: 'positive', low: 0, high }}
        label={label}
        outline={outlined}
        aspect={text ? cells.gridCols / cells.gridRows : 1}
        onHover={(cell) => onHover(cell && patchAt(cells, cell.row, cell.col))}
      />
      <div className={styles.sample}>
        {text && image && <TextCells bare characters={charactersIn(look, image)} columns={cells.gridCols} label="" />}
        {!text && <SignalLines bare channels={look.rows} steps={look.cols} data={image} label="" />}
      </div>
    </div>
  );
}
