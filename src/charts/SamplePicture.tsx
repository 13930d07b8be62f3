/** A sample as a person is to see it: grey or coloured pixels, lines, or text. Props only: knows no store and no text of its own. */

import { blockColumns, type SampleLook } from '../viz/sampleLook';
import { charactersIn, isText } from '../viz/sampleText';
import type { Exploration } from './exploration';
import { HeatmapCanvas } from './HeatmapCanvas';
import { SignalLines } from './SignalLines';
import { TextCells } from './TextCells';

interface Props {
  readonly look: SampleLook;
  /** [rows, cols, channels], 0…1; null before there is any. */
  readonly data: Float32Array | null;
  /** What `data` was to be: lines are drawn over it, and characters that are others are marked. Images do not show it. */
  readonly against?: Float32Array | null | undefined;
  /** What the picture shows; empty for a mere decoration. */
  readonly label: string;
  readonly testId?: string | undefined;
  /** See `HeatmapCanvas`; lines and text have no cells to go through. */
  readonly explore?: Exploration | undefined;
}

const pixelScale = { ramp: 'ink', low: 0, high: 1 } as const;

/** As wide as its surroundings let it be. */
export function SamplePicture({ look, data, against, explore, ...shared }: Props) {
  const { kind, rows, cols, channels } = look;
  if (isText(look)) {
    const read = (picture: Float32Array) => charactersIn(look, picture);
    return (
      <TextCells
        {...shared}
        characters={data ? read(data) : Array<string>(cols).fill(' ')}
        against={data && against ? read(against) : undefined}
        columns={blockColumns(cols)}
      />
    );
  }
  if (kind === 'signals' && channels === 1) {
    return <SignalLines {...shared} {...{ data, against }} channels={rows} steps={cols} />;
  }
  return <HeatmapCanvas {...shared} {...{ rows, cols, channels, data, explore }} scale={pixelScale} />;
}
