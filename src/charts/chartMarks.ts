/** Chooses which marks of a chart get their label, so that labels do not lie on each other. Pure; knows no chart library. */

/** A moment worth a vertical line. */
export interface ChartMark {
  readonly step: number;
  /** Short: 'λ 0.3'. */
  readonly label: string;
}

/**
 * The marks with the labels kept that have room: going back from the latest, each at least `roomShare` of the axis before the next.
 * @param span steps that the axis shows
 */
export function labelMarks(marks: readonly ChartMark[], span: number, roomShare = 0.34): ChartMark[] {
  let next = Number.POSITIVE_INFINITY;
  const kept: ChartMark[] = [];
  for (const mark of marks.toReversed()) {
    const fits = next - mark.step >= roomShare * span;
    kept.push(fits ? mark : { step: mark.step, label: '' });
    if (fits) next = mark.step;
  }
  return kept.reverse();
}
