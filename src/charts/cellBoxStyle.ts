/** Where some cells of a matrix lie in its picture, as CSS. Pure. */

import type { CSSProperties } from 'react';
import type { MatrixPart, MatrixSize } from '../viz/cells';

/** Position and size in percent of the whole. */
export function cellBoxStyle(box: MatrixPart, { rows, cols }: MatrixSize): CSSProperties {
  const percent = (value: number, count: number) => `${(100 * value) / count}%`;
  return {
    top: percent(box.row, rows),
    left: percent(box.col, cols),
    height: percent(box.rows, rows),
    width: percent(box.cols, cols),
  };
}
