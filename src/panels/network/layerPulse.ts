/** What runs along a layer's links while a step is told: from left to right at its forward beat, back at its backward beat. Pure. */

import type { LinkPulse } from '../../charts/Links';
import type { Beat } from '../../state/slowMotion';
import { type Layer, layerOrder } from '../../viz/flow';

/** One layer after the other within a beat of `beatMs`, with some time left at the end. */
export function layerPulse(beat: Beat | null, layer: Layer, beatMs: number): LinkPulse | null {
  if (beat !== 'forward' && beat !== 'backward') return null;
  const backward = beat === 'backward';
  const place = layerOrder.indexOf(layer);
  const ms = beatMs / (layerOrder.length + 0.5);
  return { backward, ms, delayMs: ms * (backward ? layerOrder.length - 1 - place : place) };
}
