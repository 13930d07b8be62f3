/** Where a map of cells is drawn so that every cell has the same whole number of pixels. Pure; knows no page. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The largest box within `box` in which each of cols × rows cells takes a whole number of picture pixels, the same for all;
 * `box` itself where there is not a pixel for each.
 * @param scale picture pixels to a unit of `box`
 */
export function crispBox(box: Box, cols: number, rows: number, scale: number): Box {
  const across = Math.floor((box.width * scale) / cols + 1e-6);
  const down = Math.floor((box.height * scale) / rows + 1e-6);
  if (across < 1 || down < 1) return box;
  const whole = (value: number) => Math.ceil(value * scale - 1e-6) / scale;
  return { x: whole(box.x), y: whole(box.y), width: (across * cols) / scale, height: (down * rows) / scale };
}
