/** Where the patches of an image lie: tokens run over the grid row by row. Pure geometry. */

/** An image cut into a grid of patches; sides in pixels, all patches of one size. */
export interface PatchLayout {
  readonly rows: number;
  readonly cols: number;
  readonly gridRows: number;
  readonly gridCols: number;
}

/** The same for pictures [rows, cols, channels]. */
export interface PictureLayout extends PatchLayout {
  readonly channels: number;
}

/** The token whose patch holds the pixel (row, col). */
export function patchAt({ rows, cols, gridRows, gridCols }: PatchLayout, row: number, col: number): number {
  return Math.floor((row * gridRows) / rows) * gridCols + Math.floor((col * gridCols) / cols);
}

/** The token that the number at `index` of a picture [rows, cols, channels] belongs to. */
export function tokenOf(layout: PictureLayout, index: number): number {
  const pixel = Math.floor(index / layout.channels);
  return patchAt(layout, Math.floor(pixel / layout.cols), pixel % layout.cols);
}

/** The token with the most ink in `image` [rows, cols, channels]: a telling one to look from when nobody has chosen. */
export function inkiestPatch(image: ArrayLike<number>, layout: PictureLayout): number {
  const ink = new Float64Array(layout.gridRows * layout.gridCols);
  for (let i = 0; i < layout.rows * layout.cols * layout.channels; i++) {
    const token = tokenOf(layout, i);
    ink[token] = (ink[token] ?? 0) + (image[i] ?? 0);
  }
  return ink.indexOf(ink.reduce((most, amount) => Math.max(most, amount), 0));
}

/** The token one arrow key away, staying inside the grid; undefined for any other key. */
export function patchByKey({ gridRows, gridCols }: PatchLayout, token: number, key: string): number | undefined {
  const row = Math.floor(token / gridCols);
  const col = token % gridCols;
  const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  const at = (toRow: number, toCol: number) => clamp(toRow, gridRows) * gridCols + clamp(toCol, gridCols);
  switch (key) {
    case 'ArrowLeft':
      return at(row, col - 1);
    case 'ArrowRight':
      return at(row, col + 1);
    case 'ArrowUp':
      return at(row - 1, col);
    case 'ArrowDown':
      return at(row + 1, col);
    case 'Home':
      return at(row, 0);
    case 'End':
      return at(row, gridCols - 1);
    default:
      return undefined;
  }
}
