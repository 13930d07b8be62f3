/** Holds the class colours to what colour-blind eyes can tell apart, and to their contrast with the page. */

import { describe, expect, it } from 'vitest';
import { categoryColour } from './categories';

type Colour = readonly [red: number, green: number, blue: number];

/** Linear light, 0…1. */
function linear(hex: string): Colour {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([red, green, blue]: Colour) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a / b, b / a);
}

/** OKLab (Ottosson 2020). */
function oklab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** What eyes see that lack a kind of cones: matrices for severity 1 of Machado, Oliveira & Fernandes 2009, on linear light. */
const sight: Readonly<Record<string, readonly [Colour, Colour, Colour]>> = {
  'normal eyes': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const clip = (value: number) => Math.min(1, Math.max(0, value));
const distance = (a: Colour, b: Colour) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The least distance between two of the ten colours, as the eyes with `matrix` see them; the least noticed one is about 0.02. */
function leastDistance(theme: 'light' | 'dark', [red, green, blue]: readonly [Colour, Colour, Colour]): number {
  const row = (weights: Colour, [r, g, b]: Colour) => clip(weights[0] * r + weights[1] * g + weights[2] * b);
  const seen = Array.from({ length: 10 }, (_, category) => {
    const colour = linear(categoryColour(category, theme));
    return oklab([row(red, colour), row(green, colour), row(blue, colour)]);
  });
  return Math.min(...seen.flatMap((one, i) => seen.slice(i + 1).map((other) => distance(one, other))));
}

describe.each([
  ['light', '#ffffff'],
  ['dark', '#1d1f23'],
] as const)('the class colours of the %s page', (theme, surface) => {
  it.each(Object.entries(sight))('are told apart with %s', (_, matrix) => {
    expect(leastDistance(theme, matrix)).toBeGreaterThan(0.1);
  });

  it('stand out from it', () => {
    for (let category = 0; category < 10; category++)
      expect(contrast(linear(categoryColour(category, theme)), linear(surface))).toBeGreaterThan(3);
  });

  it('come round again', () => expect(categoryColour(13, theme)).toBe(categoryColour(3, theme)));
});
