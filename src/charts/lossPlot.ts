/** Where in the loss chart's box its curves are, for what is drawn over them. Pure; knows no chart library. */

import type { LossRow } from './lossRows';
import type { ChartMark } from './placeMarks';

/** From the box to the plot, in CSS pixels; the axes and their names are in between. */
export const plotInset = { top: 4, right: 12, bottom: 42, left: 44 };
/** The part of the lower inset that the axis's own ticks and labels take. */
export const stepAxisHeight = 30;

/** The last step that the horizontal axis shows; it begins at 0. */
export function lastShownStep(rows: readonly LossRow[], marks: readonly ChartMark[]): number {
  return Math.max(1, rows.at(-1)?.step ?? 0, marks.at(-1)?.step ?? 0);
}
