/** Small IDX files, honest and otherwise, made for a test. Knows no page. */

import { gzipSync } from 'node:zlib';

/** A file as a file input takes it. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const file = (name: string, buffer: Buffer): TestFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});
export const packed = ({ name, buffer }: TestFile): TestFile => file(`${name}.gz`, gzipSync(buffer));

/** An IDX header of unsigned bytes for `sizes`. */
export function idxHeader(sizes: readonly number[]): Buffer {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.writeUInt8(0x08, 2);
  header.writeUInt8(sizes.length, 3);
  for (const [index, size] of sizes.entries()) header.writeUInt32BE(size, 4 + 4 * index);
  return header;
}

/** `count` square images of `side` pixels: a bright bar, upright or lying, somewhere else in each. */
export function barImages(name: string, count: number, side: number): TestFile {
  const body = Buffer.alloc(count * side * side);
  for (let image = 0; image < count; image++) {
    const place = 1 + ((image * 5) % (side - 3));
    for (let along = 0; along < side; along++) {
      for (const across of [place, place + 1]) {
        const [row, col] = image % 2 === 0 ? [along, across] : [across, along];
        body.writeUInt8(255, (image * side + row) * side + col);
      }
    }
  }
  return file(name, Buffer.concat([idxHeader([count, side, side]), body]));
}

/** A label for each of `count` images: 0 for an upright bar, 1 for a lying one. */
export function barLabels(name: string, count: number): TestFile {
  return file(
    name,
    Buffer.concat([idxHeader([count]), Buffer.from(Array.from({ length: count }, (_, image) => image % 2))]),
  );
}
