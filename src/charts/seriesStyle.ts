/** How each loss curve is drawn, alike in chart, tooltip and legend. Knows no text. */

import type { LossSeries } from './lossRows';

/** A curve to draw and what it is called. */
export interface SeriesStyle {
  readonly key: LossSeries;
  readonly name: string;
}

export const seriesColour: Readonly<Record<LossSeries, string>> = {
  train: 'var(--data-train)',
  test: 'var(--data-test)',
  reconstruction: 'var(--data-reconstruction)',
  penalty: 'var(--data-penalty)',
};

/** Dashes beside colours, for those who cannot tell the colours apart. */
export const seriesDash: Readonly<Record<LossSeries, string>> = {
  train: 'none',
  test: '6 2',
  reconstruction: '2 2',
  penalty: '8 2 2 2',
};
