/** A signal as lines, one below the other. Pure geometry in a box as wide as the signal has moments and as high as it has channels. */

/** The room that a channel leaves free above and below itself. */
const margin = 0.06;

/** The SVG path of `channel` of a signal [channels, steps] with values from 0 to 1; those beyond are clamped, those that are not finite left out. */
export function signalPath(signal: ArrayLike<number>, steps: number, channel: number): string {
  let path = '';
  let broken = true;
  for (let step = 0; step < steps; step++) {
    const value = signal[channel * steps + step];
    if (value === undefined || !Number.isFinite(value)) {
      broken = true;
      continue;
    }
    const y = channel + 1 - margin - (1 - 2 * margin) * Math.min(1, Math.max(0, value));
    path += `${broken ? 'M' : 'L'}${step + 0.5} ${Math.round(1000 * y) / 1000}`;
    broken = false;
  }
  return path;
}
