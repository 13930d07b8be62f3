/** Everything that a run is fed and measured on, for leaving with it. Types alone; part of the protocol. */

import type { Frame } from './frame';

/** Clean tokens and labels in the order of the split, which batches count in. */
export interface WholeData {
  readonly train: Frame; // [N, S, I]
  readonly test: Frame; // [M, S, I]
  readonly trainLabels: Frame | null; // [N]
  readonly testLabels: Frame | null; // [M]
  /** The fixed table that is added to h [S, D]; null where there is none, or a trained one. */
  readonly positions: Frame | null;
}
