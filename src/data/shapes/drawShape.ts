/** One filled shape on a square sheet, by its distance function. Knows nothing of data sets or of what is random. */

export const side = 28;

/** What can be known of a drawn shape. */
export interface ShapeFactors {
  /** Which of `shapes`. */
  readonly shape: number;
  /** From the middle to the farthest edge, in pixels. */
  readonly size: number;
  /** In radians, clockwise; a shape looks the same again after its `turn`. */
  readonly angle: number;
  /** The middle, in pixels from the left and the top. */
  readonly x: number;
  readonly y: number;
}

interface Shape {
  readonly name: string;
  /** The least angle after which it looks the same. */
  readonly turn: number;
  /** How far outside (below zero: inside) of the shape of size 1 round the origin a point lies. */
  readonly distance: (x: number, y: number) => number;
}

/** Half the smaller side over half the larger one. */
const flat = 0.5;
const corner = Math.SQRT1_2;
const arm = 0.32;

/** To first order, which is enough over the pixel at the edge. */
function toOval(x: number, y: number): number {
  const radius = Math.hypot(x, y / flat);
  return radius === 0 ? -flat : (radius * (radius - 1)) / Math.hypot(x, y / flat ** 2);
}

/** In the order of their labels. */
export const shapes: readonly Shape[] = [
  { name: 'oval', turn: Math.PI, distance: toOval },
  { name: 'square', turn: Math.PI / 2, distance: (x, y) => Math.max(Math.abs(x), Math.abs(y)) - corner },
  {
    name: 'triangle',
    turn: (2 * Math.PI) / 3,
    distance: (x, y) => Math.max(y, Math.abs(x) * Math.sin(Math.PI / 3) - y / 2) - 0.5,
  },
  {
    name: 'cross',
    turn: Math.PI / 2,
    distance(x, y) {
      const [long, short] = [Math.max(Math.abs(x), Math.abs(y)), Math.min(Math.abs(x), Math.abs(y))];
      return Math.max(long - 0.95, short - arm);
    },
  },
];

/** Writes the shape into `pixels` [28, 28] as bytes, 0 outside and 255 inside, with edges smoothed over a pixel. */
export function drawShape({ shape, size, angle, x, y }: ShapeFactors, pixels: Uint8Array): void {
  const [cos, sin] = [Math.cos(angle) / size, Math.sin(angle) / size];
  const distance = shapes[shape]?.distance ?? (() => 1);
  for (let row = 0; row < side; row++) {
    for (let col = 0; col < side; col++) {
      const [dx, dy] = [col + 0.5 - x, row + 0.5 - y];
      const outside = size * distance(cos * dx + sin * dy, cos * dy - sin * dx);
      pixels[row * side + col] = Math.round(255 * Math.min(1, Math.max(0, 0.5 - outside)));
    }
  }
}
