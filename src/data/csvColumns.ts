/** What stands in each column of a table, and which row and column are not values. Knows nothing of images or signals. */

import { eachRow } from './csvRows';
import { DataError } from './dataError';
import { sides } from './limits';

export interface Column {
  readonly name: string;
  /** Whether every cell is a number. */
  readonly numeric: boolean;
  readonly integer: boolean;
  readonly low: number;
  readonly high: number;
  /** How many different cells; no more than `manyDifferent` are counted. */
  readonly different: number;
}

export interface Table {
  readonly delimiter: string;
  readonly header: boolean;
  /** Rows without the header. */
  readonly count: number;
  readonly columns: readonly Column[];
}

type Survey = { -readonly [Key in keyof Column]: Column[Key] } & { readonly cells: Set<string> };

/** Three colours of the largest image, and its class. */
const mostColumns = 3 * sides.most ** 2 + 1;
export const manyDifferent = 64;

/**
 * Goes through the whole of `file` once; whether it has a header is guessed where `asked` is undefined.
 * @throws DataError `csv-ragged`, `csv-too-wide`, `csv-empty` and those of `eachRow`
 */
export async function surveyTable(file: File, delimiter: string, asked: boolean | undefined): Promise<Table> {
  let first: readonly string[] | null = null;
  let columns: Survey[] = [];
  let row = 0;
  await eachRow(file, delimiter, (cells) => {
    row += 1;
    if (first === null) {
      if (cells.length > mostColumns) {
        throw new DataError('csv-too-wide', { file: file.name, columns: cells.length, limit: mostColumns });
      }
      first = cells;
      columns = cells.map(emptyColumn);
    } else {
      judgeWidth(file, row, first.length, cells.length);
      for (const [index, column] of columns.entries()) see(column, cells[index] ?? '', delimiter);
    }
  });
  const names: readonly string[] = first ?? [];
  if (names.length === 0) throw new DataError('csv-empty', { file: file.name });
  const header = asked ?? isHeader(names, columns, delimiter);
  if (!header) for (const [index, column] of columns.entries()) see(column, names[index] ?? '', delimiter);
  return {
    delimiter,
    header,
    count: header ? row - 1 : row,
    columns: columns.map(({ cells, ...column }, index) => ({
      ...column,
      name: header ? (names[index] ?? '') : '',
      different: cells.size,
    })),
  };
}

/** The number in a cell, NaN where it holds none. Where a semicolon delimits, a comma may be the decimal sign. */
export function cellNumber(cell: string, delimiter: string): number {
  const value = cell === '' ? Number.NaN : Number(delimiter === ';' ? cell.replace(',', '.') : cell);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** @throws DataError `csv-ragged` */
export function judgeWidth(file: File, row: number, expected: number, actual: number): void {
  if (actual !== expected) throw new DataError('csv-ragged', { file: file.name, row, expected, actual });
}

const named = /^(label|labels|class|target|species|digit|category|y|类别|标签|种类)$/i;

/**
 * The column that most likely holds the classes, null where none does: the one that says so by its name, else the first or last one if its
 * cells are few words or few whole numbers that the other columns differ from.
 */
export function guessLabelColumn({ columns, count }: Table): number | null {
  const byName = columns.findIndex(({ name }) => named.test(name));
  if (byName >= 0) return byName;
  const candidates = [columns.length - 1, 0].filter((index) => isFew(columns[index], count));
  const words = candidates.find((index) => columns[index]?.numeric === false);
  if (words !== undefined) return words;
  return candidates.find((index) => leavesSquare(columns.length - 1) || isUnlike(columns, index)) ?? null;
}

function isFew(column: Column | undefined, count: number): boolean {
  if (!column || column.different < 2 || column.different > Math.min(manyDifferent - 1, count / 2)) return false;
  return !column.numeric || (column.integer && column.low >= 0 && column.different <= 20);
}

/** Whether so many values are a square image, grey or in colour, while one more would be none. */
const leavesSquare = (values: number) => isSquare(values) || (values % 3 === 0 && isSquare(values / 3));
const isSquare = (values: number) => values >= 64 && Number.isInteger(Math.sqrt(values));

/** Whether nearly all other columns of numbers hold fractions or more different numbers. */
function isUnlike(columns: readonly Column[], index: number): boolean {
  const own = columns[index]?.different ?? 0;
  const others = columns.filter((column, other) => other !== index && column.numeric);
  const unlike = others.filter(({ integer, different }) => !integer || different > own);
  return others.length > 0 && unlike.length >= 0.9 * others.length;
}

/** A first row is a header if it holds a word above numbers. */
function isHeader(names: readonly string[], columns: readonly Survey[], delimiter: string): boolean {
  const isWord = (index: number) => Number.isNaN(cellNumber(names[index] ?? '', delimiter));
  return columns.some(({ numeric, cells }, index) => numeric && cells.size > 0 && isWord(index));
}

function emptyColumn(): Survey {
  return { name: '', numeric: true, integer: true, low: Infinity, high: -Infinity, different: 0, cells: new Set() };
}

function see(column: Survey, cell: string, delimiter: string): void {
  if (column.cells.size < manyDifferent) column.cells.add(cell);
  if (!column.numeric) return;
  const value = cellNumber(cell, delimiter);
  if (Number.isNaN(value)) {
    column.numeric = false;
    return;
  }
  if (value < column.low) column.low = value;
  if (value > column.high) column.high = value;
  if (!Number.isInteger(value)) column.integer = false;
}
