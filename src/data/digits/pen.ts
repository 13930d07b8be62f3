/** A pen that draws lines as anti-aliased ink into a small image. Knows nothing of digits. */

/** Width in pixels over which ink fades into paper, as in images scaled down from black and white. */
const softness = 1.25;

/**
 * Inks the tapered segment from (x0, y0) to (x1, y1) into `ink`, where it is darker than what is there already.
 * Units are pixels; pixel (0, 0) covers the square from 0 to 1. Only pixels near the segment are touched.
 * @param ink [side, side], coverage 0 … 1
 * @param r0 half of the line's width at its start, r1 at its end
 */
export function inkSegment(
  ink: Float32Array,
  side: number,
  [x0, y0, r0]: readonly [number, number, number],
  [x1, y1, r1]: readonly [number, number, number],
): void {
  const reach = Math.max(r0, r1) + softness / 2;
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const right = Math.min(side, Math.ceil(Math.max(x0, x1) + reach));
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const bottom = Math.min(side, Math.ceil(Math.max(y0, y1) + reach));
  const dx = x1 - x0;
  const dy = y1 - y0;
  const perLength2 = 1 / Math.max(dx * dx + dy * dy, 1e-12);
  for (let row = top; row < bottom; row++) {
    const y = row + 0.5 - y0;
    for (let col = left; col < right; col++) {
      const x = col + 0.5 - x0;
      const t = Math.min(1, Math.max(0, (x * dx + y * dy) * perLength2));
      const awayX = x - t * dx;
      const awayY = y - t * dy;
      const distance = Math.sqrt(awayX * awayX + awayY * awayY);
      const coverage = (r0 + t * (r1 - r0) - distance) / softness + 0.5;
      const at = row * side + col;
      if (coverage > (ink[at] ?? 1)) ink[at] = Math.min(1, coverage);
    }
  }
}
