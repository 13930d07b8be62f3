/** Chooses which marks of a chart get their label, and on which side, so that labels do not lie on each other. Pure; knows no chart library. */

/** A moment worth a vertical line. */
export interface ChartMark {
  readonly step: number;
  /** Short: 'λ 0.3'. */
  readonly label: string;
}

/** A mark with its label at the right or left of its line; the label is empty where there is no room. */
export interface PlacedMark extends ChartMark {
  readonly side: 'left' | 'right';
}

/**
 * Places labels, the latest mark's first: right of the line, or left where it would leave the axis.
 * @param span steps that the axis shows
 * @param letters how many letters fit along the axis
 */
export function placeMarks(marks: readonly ChartMark[], span: number, letters = 48): PlacedMark[] {
  const taken: { from: number; to: number }[] = [];
  const place = ({ step, label }: ChartMark): PlacedMark => {
    const width = ((labelWidth(label) + 2) * span) / letters;
    const side = step + width > span ? 'left' : 'right';
    const from = side === 'right' ? step : step - width;
    const to = from + width;
    if (taken.some((other) => from < other.to && other.from < to)) return { step, label: '', side };
    taken.push({ from, to });
    return { step, label, side };
  };
  return marks.toReversed().map(place).reverse();
}

/** In letters; Chinese characters are twice as wide. */
function labelWidth(label: string): number {
  let width = 0;
  for (const letter of label) width += letter > '\u2e80' ? 2 : 1;
  return width;
}
