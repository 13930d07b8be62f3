/** A table becomes a data set: each row a sample, each column of numbers one of its values. Knows nothing of arrays and pictures. */

import type { AskedReading, CsvReading, Remark } from '../protocol';
import { cellNumber, guessLabelColumn, judgeWidth, surveyTable, type Table } from './csvColumns';
import { eachRow, guessDelimiter, textHead } from './csvRows';
import { DataError } from './dataError';
import { chosenLayout, flatLayouts, signalToken } from './layouts';
import { judgeCount, limitMb, megabyte, mostClasses } from './limits';
import { type RawValues, scaled } from './scaled';
import { noChoices, type Understood } from './understood';

type Asked = Extract<AskedReading, { format: 'csv' }>;

/**
 * Reads the table in `file` as `asked`, and guesses what that leaves open.
 * @throws DataError
 */
export async function readCsv(file: File, asked: Asked): Promise<Understood> {
  const delimiter = asked.delimiter ?? guessDelimiter(await textHead(file));
  const table = await surveyTable(file, delimiter, asked.header);
  const labelColumn = asked.labelColumn === undefined ? guessLabelColumn(table) : asked.labelColumn;
  const { columns, count, header } = table;
  if (labelColumn !== null && !columns[labelColumn]) throw new DataError('csv-label-column', { file: file.name });
  const used = columns.flatMap(({ numeric }, index) => (numeric && index !== labelColumn ? [index] : []));
  if (used.length === 0) throw new DataError('csv-no-numbers', { file: file.name });
  const layouts = flatLayouts(used.length);
  const layout = chosenLayout(layouts, asked.layout);
  judgeCount(count);
  const { raw, labels, classes } = await fill(file, table, used, labelColumn);
  const { values, range, found, scale, remarks } = scaled(raw, layout.kind, asked.range);
  const reading: CsvReading = { format: 'csv', delimiter, header, labelColumn, layout, range };
  return {
    reading,
    found,
    remarks: [...leftOut(table, used, labelColumn), ...remarks],
    choices: { ...noChoices, formats: ['csv', 'text'], columns: columns.map(({ name }) => name), layouts },
    data: {
      ...{ ...layout, name: file.name, count, values, labels, classes, scale, alphabet: null },
      token: signalToken(layout),
    },
  };
}

/** The columns that hold something else than numbers. */
function leftOut({ columns }: Table, used: readonly number[], labelColumn: number | null): Remark[] {
  const names = columns.flatMap(({ name }, index) =>
    used.includes(index) || index === labelColumn ? [] : [name || String(index + 1)],
  );
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
  return [{ code: 'columns-left-out', facts: { columns: shown, count: names.length } }];
}

interface Filled {
  readonly raw: RawValues;
  readonly labels: Uint8Array<ArrayBuffer> | null;
  readonly classes: readonly string[] | null;
}

/** Goes through the table once more: whole numbers up to 255 become bytes. @throws DataError `too-many-classes`, `file-too-large` */
async function fill(file: File, table: Table, used: readonly number[], labelColumn: number | null): Promise<Filled> {
  const { columns, count, header, delimiter } = table;
  const inBytes = used.every((index) => {
    const column = columns[index];
    return column?.integer && column.low >= 0 && column.high <= 255;
  });
  const size = count * used.length;
  if (size * (inBytes ? 1 : 4) > limitMb * megabyte)
    throw new DataError('file-too-large', { file: file.name, limitMb });
  const values = inBytes ? new Uint8Array(size) : new Float32Array(size);
  const labels = labelColumn === null ? null : new Uint8Array(count);
  const numbers = new Map<string, number>();
  let row = header ? -1 : 0;
  await eachRow(file, delimiter, (cells) => {
    if (row >= 0) {
      judgeWidth(file, row + 1, columns.length, cells.length);
      for (let i = 0; i < used.length; i++) {
        values[row * used.length + i] = cellNumber(cells[used[i] ?? 0] ?? '', delimiter);
      }
      if (labels && labelColumn !== null) labels[row] = classNumber(numbers, cells[labelColumn] ?? '');
    }
    row += 1;
  });
  const raw = { values, zero: 0 };
  return labels ? { raw, ...inOrder(labels, numbers) } : { raw, labels: null, classes: null };
}

function classNumber(numbers: Map<string, number>, cell: string): number {
  const known = numbers.get(cell);
  if (known !== undefined) return known;
  if (numbers.size === mostClasses) throw new DataError('too-many-classes', { limit: mostClasses });
  numbers.set(cell, numbers.size);
  return numbers.size - 1;
}

/** Classes in the order of their numbers or letters, rather than in that of the rows; whole numbers below 256 are kept as they are. */
export function inOrder(
  labels: Uint8Array<ArrayBuffer>,
  numbers: ReadonlyMap<string, number>,
): { labels: Uint8Array<ArrayBuffer>; classes: readonly string[] | null } {
  const names = [...numbers.keys()];
  const isNumber = names.every((name) => /^\d+(\.0*)?$/.test(name) && Number(name) < mostClasses);
  const sorted = names.toSorted((a, b) => (isNumber ? Number(a) - Number(b) : a < b ? -1 : 1));
  const becomes = names.map((name) => (isNumber ? Number(name) : sorted.indexOf(name)));
  return { labels: labels.map((label) => becomes[label] ?? 0), classes: isNumber ? null : sorted };
}
