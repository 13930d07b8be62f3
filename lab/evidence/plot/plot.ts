/** What a plot shows, without how it is drawn. Types alone. */

export interface Axis {
  readonly label: string;
  readonly scale: 'linear' | 'log';
  /** Numbers the axis must reach. */
  readonly include?: readonly number[];
  /** Numbers that are named on the axis; round ones when not given. */
  readonly ticks?: readonly number[];
}

/** A value and its standard deviation; 0 draws no bar. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly sd: number;
}

export interface LineSeries {
  readonly label: string;
  readonly points: readonly Point[];
}

interface Common {
  /** File name without ending. */
  readonly name: string;
  readonly title: string;
}

/** Lines with error bars. */
export interface LinePlot extends Common {
  readonly kind: 'lines';
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly LineSeries[];
  /** A horizontal line to compare with. */
  readonly level?: { readonly y: number; readonly label: string };
}

/** One bar with its error for each category and series. */
export interface BarPlot extends Common {
  readonly kind: 'bars';
  readonly y: Axis;
  readonly categories: readonly string[];
  readonly series: readonly { readonly label: string; readonly bars: readonly Omit<Point, 'x'>[] }[];
  readonly level?: { readonly y: number; readonly label: string };
}

/** Square matrices side by side with one scale from 0 to the largest value. */
export interface HeatPlot extends Common {
  readonly kind: 'heat';
  readonly axisLabel: string;
  readonly valueLabel: string;
  readonly panels: readonly { readonly label: string; readonly rows: readonly (readonly number[])[] }[];
}

export type Plot = LinePlot | BarPlot | HeatPlot;
