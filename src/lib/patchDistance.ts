/** How far apart two patches lie on the grid of an image. Pure; knows no tensors. */

/** The grid of patches; tokens are numbered row by row. */
export interface PatchPlace {
  readonly gridRows: number;
  readonly gridCols: number;
}

/** Euclidean distances in patches between the tokens of a grid, row-major [S, S] with S = gridRows·gridCols. */
export function patchDistances({ gridRows, gridCols }: PatchPlace): Float32Array<ArrayBuffer> {
  const S = gridRows * gridCols;
  const distances = new Float32Array(S * S);
  for (let i = 0; i < S; i++) {
    for (let j = 0; j < S; j++) {
      const rows = Math.floor(i / gridCols) - Math.floor(j / gridCols);
      const cols = (i % gridCols) - (j % gridCols);
      distances[i * S + j] = Math.hypot(rows, cols);
    }
  }
  return distances;
}
