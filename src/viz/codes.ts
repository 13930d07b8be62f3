/** Arithmetic with codes: along a line, within a plane; and a plane that does not flip from one moment to the next. Pure. */

/** (1 − t)·a + t·b, number by number; exactly a at 0 and b at 1. */
export function between(a: ArrayLike<number>, b: ArrayLike<number>, t: number): Float32Array<ArrayBuffer> {
  const mixed = new Float32Array(a.length);
  for (let i = 0; i < a.length; i++) mixed[i] = (1 - t) * (a[i] ?? 0) + t * (b[i] ?? 0);
  return mixed;
}

/** code + x·(first component) + y·(second), for components [2, F]. */
export function movedWithin(
  code: ArrayLike<number>,
  components: ArrayLike<number>,
  { x, y }: { readonly x: number; readonly y: number },
): Float32Array<ArrayBuffer> {
  const F = code.length;
  const moved = new Float32Array(F);
  for (let i = 0; i < F; i++) moved[i] = (code[i] ?? 0) + x * (components[i] ?? 0) + y * (components[F + i] ?? 0);
  return moved;
}

/** For each of the two axes 1, or −1 where it has to be turned round so that points [N, 2] lie as they lay `before`. */
export function steadySigns(before: ArrayLike<number> | null, now: ArrayLike<number>): readonly [1 | -1, 1 | -1] {
  const sign = (axis: 0 | 1) => {
    let sum = 0;
    for (let i = axis; before && i < Math.min(before.length, now.length); i += 2)
      sum += (before[i] ?? 0) * (now[i] ?? 0);
    return sum < 0 ? -1 : 1;
  };
  return [sign(0), sign(1)];
}

/** The place among `images` [n, size] of one that is pixel by pixel `image`; null where there is none. */
export function placeAmong(images: ArrayLike<number>, image: ArrayLike<number>): number | null {
  const size = image.length;
  for (let start = 0; size > 0 && start + size <= images.length; start += size) {
    let i = 0;
    while (i < size && images[start + i] === image[i]) i++;
    if (i === size) return start / size;
  }
  return null;
}
