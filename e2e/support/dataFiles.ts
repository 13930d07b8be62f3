/** Small tables, NumPy arrays and PNG images made for a test, and the way they are opened. Knows no store and no style. */

import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { file, type TestFile } from './idxFiles';
import { button, patient } from './playground';
import { expect } from './test';

/** Hands files to the page; what was understood of them, or why not, is shown next. */
export async function bringFiles(page: Page, files: string[] | TestFile[]): Promise<void> {
  await page.getByLabel('Open data file', { exact: true }).setInputFiles(files);
}

/** What was understood of the files that were brought. */
export const preview = (page: Page) => page.getByRole('dialog', { name: /^What was understood/ });

/** Takes what was understood into use. */
export async function takeData(page: Page): Promise<void> {
  await button(page, 'Use this data').click();
  await expect(preview(page)).toHaveCount(0);
}

/** Opens files and uses them as they are understood. */
export async function openFiles(page: Page, files: string[] | TestFile[]): Promise<void> {
  await bringFiles(page, files);
  await expect(button(page, 'Use this data')).toBeEnabled(patient);
  await takeData(page);
}

/** A table of `count` images of 8 × 8 in a row each, with their classes in the middle column. */
export function middleLabelTable(name: string, count: number): TestFile {
  const rows = Array.from({ length: count }, (_, row) => {
    const pixels = Array.from({ length: 64 }, (_, i) =>
      (row % 2 ? i % 8 : Math.floor(i / 8)) === row % 7 ? 255 : i % 9,
    );
    return [...pixels.slice(0, 32), row % 2, ...pixels.slice(32)].join(';');
  });
  return file(name, Buffer.from(`${rows.join('\n')}\n`));
}

/** A NumPy array of `count` images of float32 from −1 to 1, a bright bar in each. */
export function npyImages(name: string, count: number, side: number): TestFile {
  const dictionary = `{'descr': '<f4', 'fortran_order': False, 'shape': (${count}, ${side}, ${side}), }`;
  const head = Buffer.alloc(128, ' ');
  head.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0]);
  head.write(dictionary, 10);
  head[127] = 0x0a;
  const values = Float32Array.from({ length: count * side * side }, (_, i) =>
    Math.floor(i / side) % side === Math.floor(i / side / side) % side ? 1 : -1,
  );
  return file(name, Buffer.concat([head, Buffer.from(values.buffer)]));
}

/** A PNG of `width` × `height` pixels, all of one colour. */
export function pngOf(
  name: string,
  width: number,
  height: number,
  [red, green, blue]: readonly [number, number, number],
): TestFile {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([
    Buffer.of(0),
    Buffer.from(Array.from({ length: width }, () => [red, green, blue]).flat()),
  ]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return file(
    name,
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]),
  );
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
