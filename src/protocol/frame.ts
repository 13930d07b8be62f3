/** The one shape in which numbers cross between page and worker. */

/** A dense array in row-major order, transferred rather than copied. */
export interface Frame {
  readonly shape: readonly number[];
  readonly data: Float32Array<ArrayBuffer>;
}
