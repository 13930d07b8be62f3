/** Signed differences between two samples, number by number: below zero orange, above it blue. Props only: knows no store and no text of its own. */

import { type SampleLook, withoutColour } from '../viz/sampleLook';
import type { Exploration } from './exploration';
import { HeatmapCanvas, type Scale } from './HeatmapCanvas';

interface Props {
  readonly look: SampleLook;
  /** [rows, cols, channels]; null before there is any. */
  readonly data: Float32Array | null;
  readonly scale: Scale;
  readonly label: string;
  readonly testId?: string | undefined;
  /** See `HeatmapCanvas`. */
  readonly explore?: Exploration | undefined;
}

/** A coloured picture shows the mean over its colours; signals and texts are stretched to a square. */
export function ErrorPicture({ look: { kind, rows, cols, channels }, data, ...shared }: Props) {
  const aspect = kind === 'images' ? undefined : 1;
  return <HeatmapCanvas {...{ rows, cols, aspect }} data={data && withoutColour(data, channels)} {...shared} />;
}
