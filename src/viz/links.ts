/** The curves that link one stage of a network to the next. Pure geometry in a box of width 1 and height 1. */

/** Heights of `count` evenly stacked things' middles, in 0…1. */
export function middles(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 0.5) / count);
}

/** One SVG path from each of `from` stacked things at the left to each of `to` at the right, in a box of `width` × `height`. */
export function linkPaths(from: number, to: number, width: number, height: number): string[] {
  const half = width / 2;
  return middles(from).flatMap((start) =>
    middles(to).map((end) => {
      const [y0, y1] = [start * height, end * height];
      return `M0 ${y0}C${half} ${y0} ${half} ${y1} ${width} ${y1}`;
    }),
  );
}
