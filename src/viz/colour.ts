/** Colour ramps for numbers, evenly spaced to the eye, for light and dark pages. Knows nothing of the DOM or of what the numbers mean. */

export type Theme = 'light' | 'dark';

/**
 * `ink`: paper → ink, for pixel intensities. `positive`: paper → blue, for probabilities.
 * `diverging`: orange (negative) ← paper → blue (positive), for signed numbers.
 */
export type RampName = 'ink' | 'positive' | 'diverging';

/** Colours in one row, `rampSize` of them, as red, green, blue in 0…255. */
export type Ramp = Uint8ClampedArray;

/** Odd, so that a diverging ramp has an exact middle. */
export const rampSize = 511;

/** OKLCH: lightness 0…1, chroma, hue in degrees. */
type Stop = readonly [lightness: number, chroma: number, hue: number];

const blue = 255;
const orange = 52;

/** Evenly spaced stops; lightness falls (or, on dark paper, rises) by equal amounts between them. */
const stops: Record<Theme, Record<RampName, readonly Stop[]>> = {
  light: {
    ink: [
      [1, 0, 80],
      [0.22, 0.005, 80],
    ],
    positive: [
      [1, 0, blue],
      [0.66, 0.14, blue],
      [0.32, 0.12, blue + 8],
    ],
    diverging: [
      [0.52, 0.15, orange - 8],
      [0.76, 0.13, orange + 6],
      [1, 0, orange],
      [0.76, 0.1, blue - 5],
      [0.52, 0.15, blue],
    ],
  },
  dark: {
    ink: [
      [0.21, 0.005, 260],
      [0.96, 0.005, 90],
    ],
    positive: [
      [0.21, 0.005, blue],
      [0.56, 0.13, blue],
      [0.91, 0.07, blue - 25],
    ],
    diverging: [
      [0.77, 0.14, orange + 8],
      [0.49, 0.1, orange],
      [0.21, 0.005, 260],
      [0.49, 0.1, blue],
      [0.77, 0.12, blue - 10],
    ],
  },
};

const cache = new Map<string, Ramp>();

/** The ramp of that name for a page of that theme; the same array at each call. */
export function ramp(name: RampName, theme: Theme): Ramp {
  const key = `${theme} ${name}`;
  const known = cache.get(key);
  if (known) return known;
  const made = interpolate(stops[theme][name]);
  cache.set(key, made);
  return made;
}

/**
 * Where `value` falls on a ramp that runs from `low` to `high`: an index 0…rampSize−1, clamped.
 * A range of no width has every value at its start.
 */
export function rampIndex(value: number, low: number, high: number): number {
  if (!(high > low)) return 0;
  const place = Math.round(((value - low) / (high - low)) * (rampSize - 1));
  return Math.min(rampSize - 1, Math.max(0, place));
}

/** The ramp as a CSS gradient from left to right, for legends. */
export function rampGradient(colours: Ramp, parts = 16): string {
  const colour = (part: number) => {
    const at = 3 * Math.round((part / parts) * (rampSize - 1));
    return `rgb(${colours[at]} ${colours[at + 1]} ${colours[at + 2]})`;
  };
  return `linear-gradient(90deg, ${Array.from({ length: parts + 1 }, (_, part) => colour(part)).join(', ')})`;
}

function interpolate(list: readonly Stop[]): Ramp {
  const colours = new Uint8ClampedArray(3 * rampSize);
  const labs = list.map(([lightness, chroma, hue]) => {
    const angle = (hue * Math.PI) / 180;
    return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)] as const;
  });
  for (let i = 0; i < rampSize; i++) {
    const place = (i / (rampSize - 1)) * (labs.length - 1);
    const from = Math.min(labs.length - 2, Math.floor(place));
    const [start, end] = [labs[from], labs[from + 1]];
    if (!start || !end) continue;
    const mix = (channel: 0 | 1 | 2) => start[channel] + (place - from) * (end[channel] - start[channel]);
    colours.set(oklabToSrgb(mix(0), mix(1), mix(2)), 3 * i);
  }
  return colours;
}

/** OKLab to sRGB 0…255, clipped to the gamut (Ottosson 2020). */
function oklabToSrgb(lightness: number, a: number, b: number): [red: number, green: number, blue: number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function gamma(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  return 255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055);
}
