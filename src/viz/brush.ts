/** Changes to an image by hand: a soft brush, a patch made brighter or darker, noise. Pure: each gives a new image [rows, cols, channels], 0…1. */

import { type PictureLayout, tokenOf } from './patches';

/** A place in an image in pixels, (0, 0) at the top left corner: the middle of the first pixel is (0.5, 0.5). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Brush {
  /** Diameter in pixels. */
  readonly size: number;
  /** What it paints with: 0 is paper, 1 is ink. */
  readonly brightness: number;
}

/** `image` [rows, cols, channels] after a straight stroke of `brush`; pixels at its edge take on a part of its brightness. */
export function painted(
  image: Float32Array,
  { cols, channels }: Pick<PictureLayout, 'cols' | 'channels'>,
  from: Point,
  to: Point,
  brush: Brush,
): Float32Array<ArrayBuffer> {
  const { size, brightness } = brush;
  return Float32Array.from(image, (value, index) => {
    const place = Math.floor(index / channels);
    const pixel = { x: (place % cols) + 0.5, y: Math.floor(place / cols) + 0.5 };
    const cover = clamp(size / 2 + 0.5 - distance(pixel, from, to));
    return value + cover * (brightness - value);
  });
}

/** `image` with patch `token` brighter by `amount`, or darker where that is negative. */
export function brightened(
  image: Float32Array,
  layout: PictureLayout,
  token: number,
  amount: number,
): Float32Array<ArrayBuffer> {
  return inPatch(image, layout, token, (value) => clamp(value + amount));
}

/** `image` without what is in patch `token`. */
export function erased(image: Float32Array, layout: PictureLayout, token: number): Float32Array<ArrayBuffer> {
  return inPatch(image, layout, token, () => 0);
}

/** `image` with Gaussian noise of standard deviation `sigma`, cut to 0…1. @param normal a standard normal number at each call */
export function noisy(image: Float32Array, sigma: number, normal: () => number): Float32Array<ArrayBuffer> {
  return Float32Array.from(image, (value) => clamp(value + sigma * normal()));
}

function inPatch(image: Float32Array, layout: PictureLayout, token: number, change: (value: number) => number) {
  return Float32Array.from(image, (value, index) => (tokenOf(layout, index) === token ? change(value) : value));
}

/** From `point` to the nearest point between `from` and `to`. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length);
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));
