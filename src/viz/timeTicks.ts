/** The scale of the kept steps: they stand at equal distances, and a few round steps are named between them. Pure. */

/** A round step, and its place from 0 (the first kept step) to 1 (now). */
export interface TimeTick {
  readonly step: number;
  readonly place: number;
}

/** Labels stand at least so far apart. */
const LEAST_APART = 0.1;

/**
 * Round steps (0, 1, 2, 5, 10, …) on the scale of `steps` (ascending), which stand at equal distances, `now` the last: powers of ten
 * first, then the others where there is room; none near the end, which is named otherwise.
 */
export function timeTicks(steps: readonly number[], now: number): TimeTick[] {
  const all = [...steps, now];
  const first = all[0] ?? 0;
  const chosen: TimeTick[] = [{ step: first, place: 0 }];
  const isFree = (place: number) =>
    place <= 1 - LEAST_APART && chosen.every((other) => Math.abs(other.place - place) >= LEAST_APART);
  for (const digit of [1, 2, 5]) {
    for (let power = 1; digit * power < now; power *= 10) {
      const step = digit * power;
      if (step <= first) continue;
      const place = placeOf(step, all);
      if (isFree(place)) chosen.push({ step, place });
    }
  }
  return chosen.sort((a, b) => a.step - b.step);
}

/** Where `step` lies among `all`, from 0 to 1, in proportion between two of them. */
function placeOf(step: number, all: readonly number[]): number {
  const next = all.findIndex((each) => each >= step);
  const [low = 0, high = 0] = [all[next - 1], all[next]];
  return (next - 1 + (step - low) / (high - low)) / (all.length - 1);
}
