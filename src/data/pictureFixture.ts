/** The first bytes of PNG and JPEG pictures, for tests that decode none. */

type Bytes = Uint8Array<ArrayBuffer>;

/** A PNG that claims `width` × `height` and has no pixels. */
export function pngBytes(width: number, height: number): Bytes {
  const bytes = new Uint8Array(45);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [
    [0, 0x89504e47],
    [4, 0x0d0a1a0a],
    [8, 13],
    [12, 0x49484452],
    [16, width],
    [20, height],
    [37, 0x49454e44],
  ] as const) {
    view.setUint32(at, value);
  }
  bytes.set([8, 2], 24);
  return bytes;
}

/** A JPEG that claims `width` × `height` behind some metadata, and has no pixels. */
export function jpegBytes(width: number, height: number): Bytes {
  const big = (value: number) => [value >> 8, value & 255];
  const metadata = [0xff, 0xe1, ...big(20), ...Array.from({ length: 18 }, () => 7)];
  const frame = [0xff, 0xc2, ...big(17), 8, ...big(height), ...big(width), 3, ...Array.from({ length: 9 }, () => 1)];
  return Uint8Array.of(0xff, 0xd8, ...metadata, ...frame, 0xff, 0xd9);
}
