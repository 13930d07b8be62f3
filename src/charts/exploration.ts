/** The words with which a heatmap is read cell by cell. Types alone: whoever shows it gives them. */

import type { Cell, MatrixFacts, MatrixPart, MatrixSize } from '../viz/cells';

export interface Exploration {
  /** What kind of thing it is: "heatmap". */
  readonly role: string;
  /** What the keys do. */
  readonly how: string;
  /** One cell with its value. */
  readonly cell: (cell: Cell, value: number | undefined) => string;
  /** The whole at a glance; facts are null where there are no numbers. */
  readonly summary: (size: MatrixSize, facts: MatrixFacts | null) => string;
  /** Headings of a table's rows and columns. */
  readonly rowName: (row: number) => string;
  readonly colName: (col: number) => string;
  readonly value: (value: number | undefined) => string;
  /** Says which part of a larger matrix a table shows. */
  readonly part: (part: MatrixPart) => string;
  /** Says that the numbers do not change while they are read. */
  readonly kept: string;
  readonly openTable: string;
  readonly closeTable: string;
}
