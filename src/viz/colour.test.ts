/** Holds the colour ramps to what readers rely on: evenness, sides and ends. */

import { describe, expect, it } from 'vitest';
import { type Ramp, ramp, rampGradient, rampIndex, rampSize, type Theme } from './colour';

/** CIE L* of a ramp's colour: lightness as the eye sees it, 0…100, computed apart from the ramp's own OKLab. */
function lightness(colours: Ramp, index: number): number {
  const linear = (channel: number) => {
    const value = (colours[3 * index + channel] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

const last = rampSize - 1;
const middle = last / 2;
const themes: Theme[] = ['light', 'dark'];

describe.each(themes)('ramps on %s paper', (theme) => {
  const direction = theme === 'light' ? -1 : 1;

  it.each(['ink', 'positive'] as const)('%s moves away from paper in even steps', (name) => {
    const colours = ramp(name, theme);
    const places = Array.from({ length: 11 }, (_, i) => lightness(colours, Math.round((i / 10) * last)));
    const steps = places.slice(1).map((place, i) => direction * (place - (places[i] ?? 0)));
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    expect(mean).toBeGreaterThan(5);
    for (const step of steps) expect(Math.abs(step - mean)).toBeLessThan(0.3 * mean);
  });

  it('diverging is blue above zero, orange below, paper in the middle, alike in strength on both sides', () => {
    const colours = ramp('diverging', theme);
    const [red = 0, , blue = 0] = colours.subarray(3 * last);
    expect(blue).toBeGreaterThan(red + 80);
    expect(colours[0] ?? 0).toBeGreaterThan((colours[2] ?? 0) + 80);
    for (const distance of [0.25, 0.5, 0.75, 1]) {
      const away = Math.round(distance * middle);
      const [below, above] = [lightness(colours, middle - away), lightness(colours, middle + away)];
      expect(Math.abs(below - above)).toBeLessThan(6);
    }
    expect(lightness(colours, middle)).toBeCloseTo(lightness(ramp('positive', theme), 0), 0);
  });
});

describe('rampIndex', () => {
  it('maps the range onto the ramp, clamped', () => {
    expect(rampIndex(-1, -1, 1)).toBe(0);
    expect(rampIndex(0, -1, 1)).toBe(middle);
    expect(rampIndex(1, -1, 1)).toBe(last);
    expect(rampIndex(7, -1, 1)).toBe(last);
    expect(rampIndex(-7, -1, 1)).toBe(0);
  });

  it('puts everything at the start of a range of no width', () => {
    expect(rampIndex(0, 0, 0)).toBe(0);
  });
});

it('a gradient begins and ends with the ramp’s ends', () => {
  const colours = ramp('ink', 'light');
  const gradient = rampGradient(colours);
  expect(gradient.startsWith(`linear-gradient(90deg, rgb(${colours[0]} ${colours[1]} ${colours[2]})`)).toBe(true);
  expect(gradient.endsWith(`rgb(${[...colours.subarray(3 * last)].join(' ')}))`)).toBe(true);
});
