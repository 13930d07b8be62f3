/** A sample as a person is to see it: grey or coloured pixels, lines, or text. Props only: knows no store and no text of its own. */

import type { SampleLook } from '../viz/sampleLook';
import type { Exploration } from './exploration';
import { HeatmapCanvas } from './HeatmapCanvas';

interface Props {
  readonly look: SampleLook;
  /** [rows, cols, channels], 0…1; null before there is any. */
  readonly data: Float32Array | null;
  /** What the picture shows; empty for a mere decoration. */
  readonly label: string;
  readonly testId?: string | undefined;
  /** See `HeatmapCanvas`. */
  readonly explore?: Exploration | undefined;
}

const pixelScale = { ramp: 'ink', low: 0, high: 1 } as const;

/** As wide as its surroundings let it be. */
export function SamplePicture({ look: { rows, cols, channels }, ...shared }: Props) {
  return <HeatmapCanvas {...{ rows, cols, channels }} scale={pixelScale} {...shared} />;
}
