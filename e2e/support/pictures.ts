/** Reads what the page's canvases really show. Knows nothing of how it was drawn. */

import type { Locator, Page } from '@playwright/test';
import { patient } from './playground';
import { expect } from './test';

/** A canvas's pixels: red, green, blue and alpha of each, in reading order. */
export function pixels(canvas: Locator): Promise<number[]> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('not a canvas');
    const { width, height } = element;
    return [...(element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [])];
  });
}

/** How many different colours a canvas shows. A picture that is not there, or says nothing, has one. */
export async function colourCount(canvas: Locator): Promise<number> {
  const values = await pixels(canvas);
  const colours = new Set<number>();
  for (let at = 0; at < values.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = values.slice(at, at + 4);
    colours.add(((red * 256 + green) * 256 + blue) * 256 + alpha);
  }
  return colours.size;
}

/** Waits until a canvas shows a picture of more than one colour. */
export async function isDrawn(canvas: Locator): Promise<void> {
  await expect.poll(() => colourCount(canvas), patient).toBeGreaterThan(1);
}

/** Mean squared difference between the pictures of two canvases, brightness from 0 to 1. */
export async function pictureError(one: Locator, other: Locator): Promise<number> {
  const [a, b] = [await pixels(one), await pixels(other)];
  expect(a.length).toBe(b.length);
  return a.reduce((sum, value, index) => sum + ((value - (b[index] ?? 0)) / 255) ** 2, 0) / a.length;
}

/** How far the shown reconstructions of the first `count` held-out samples are from their inputs, as the pictures show it. */
export async function reconstructionError(page: Page, count: number): Promise<number> {
  let sum = 0;
  for (let sample = 1; sample <= count; sample++) {
    const image = (name: string) => page.getByRole('img', { name: `Sample ${sample}: ${name}`, exact: true });
    sum += await pictureError(image('input'), image('reconstruction'));
  }
  return sum / count;
}
