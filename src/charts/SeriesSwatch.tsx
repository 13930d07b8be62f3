/** A short piece of a curve as it is drawn in the chart. Knows no text. */

import type { LossSeries } from './lossRows';
import { seriesColour, seriesDash } from './seriesStyle';

/** Colour and dashes of one series. */
export function SeriesSwatch({ series }: { readonly series: LossSeries }) {
  return (
    <svg width="20" height="8" viewBox="0 0 20 8" aria-hidden="true">
      <line
        x1="0"
        y1="4"
        x2="20"
        y2="4"
        stroke={seriesColour[series]}
        strokeDasharray={seriesDash[series]}
        strokeWidth="2"
      />
    </svg>
  );
}
