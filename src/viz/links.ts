/** The curves that link one stage of a network to the next. Pure geometry in pixels. */

/** One curve: where it begins and ends, as parts of the two stages' extents, 0…1. */
export interface LinkEnds {
  readonly from: number;
  readonly to: number;
}

/** The room between two stages, and how far each of them extends across it. */
export interface LinkBox {
  readonly width: number;
  readonly height: number;
  readonly fromExtent: number;
  readonly toExtent: number;
}

/** Middles of `count` evenly stacked things, in 0…1. */
export function middles(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 0.5) / count);
}

/** The SVG path of a link from left to right, the stages being centred. Where the room is wider than high, from top to bottom and flush left. */
export function linkPath({ from, to }: LinkEnds, { width, height, fromExtent, toExtent }: LinkBox): string {
  if (width > height) {
    const [x0, x1, half] = [round(from * fromExtent), round(to * toExtent), round(height / 2)];
    return `M${x0} 0C${x0} ${half} ${x1} ${half} ${x1} ${round(height)}`;
  }
  const middle = height / 2;
  const y0 = round(middle + (from - 0.5) * fromExtent);
  const y1 = round(middle + (to - 0.5) * toExtent);
  const half = round(width / 2);
  return `M0 ${y0}C${half} ${y0} ${half} ${y1} ${round(width)} ${y1}`;
}

/**
 * Where the `count` heads stand that are laid out in `columns` columns of equal rows, in 0…1 from the top: heads beside each other
 * share a row, a little apart.
 */
export function headMiddles(count: number, columns: number): number[] {
  const rows = Math.ceil(count / columns);
  return Array.from({ length: count }, (_, head) => {
    const within = columns === 1 ? 0.5 : 0.4 + (0.2 * (head % columns)) / (columns - 1);
    return (Math.floor(head / columns) + within) / rows;
  });
}

function round(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
