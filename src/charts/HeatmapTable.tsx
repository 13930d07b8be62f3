/** A matrix as a table to read, in a dialog that Escape closes. Props only: knows no text of its own. */

import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react';
import { type Cell, type MatrixSize, partAround } from '../viz/cells';
import type { Exploration } from './exploration';
import styles from './HeatmapTable.module.css';

/** Rows and columns at most: every 28 × 28 image is whole, and a table opens at once. */
const most = 32;

interface Props extends MatrixSize {
  readonly data: Float32Array; // [rows, cols]
  /** What the numbers are. */
  readonly label: string;
  readonly summary: string;
  readonly words: Exploration;
  /** The neighbourhood of this cell is shown of a matrix that is too large; its number is emphasised. */
  readonly cell: Cell;
  readonly onClose: () => void;
}

/** Open as long as it is there; the focus goes back to where it came from. */
export function HeatmapTable({ rows, cols, data, label, summary, words, cell, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const part = partAround(cell, { rows, cols }, most);
  const whole = part.rows === rows && part.cols === cols;
  // Keys pressed here are not meant for the page; arrows scroll.
  const onKeyDown = (event: KeyboardEvent) => event.stopPropagation();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {label}
        </h2>
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          {words.closeTable}
        </button>
      </div>
      <p className={styles.note}>
        {summary} {whole ? null : words.part(part)} {words.kept}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which the keyboard must be able to do too */}
      <section className={styles.scroller} aria-labelledby={id} tabIndex={0}>
        <Cells {...{ data, cols, words, label, cell, part }} />
      </section>
    </dialog>
  );
}

interface CellsProps extends Pick<Props, 'data' | 'cols' | 'words' | 'label' | 'cell'> {
  readonly part: ReturnType<typeof partAround>;
}

/** Drawn once: what it shows does not change while it is open. */
const Cells = memo(
  function Cells({ data, cols, words, label, cell, part }: CellsProps) {
    const rowList = Array.from({ length: part.rows }, (_, index) => part.row + index);
    const colList = Array.from({ length: part.cols }, (_, index) => part.col + index);
    return (
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <td />
            {colList.map((col) => (
              <th key={col} scope="col">
                {words.colName(col)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowList.map((row) => (
            <tr key={row}>
              <th scope="row">{words.rowName(row)}</th>
              {colList.map((col) => (
                <td key={col} className={row === cell.row && col === cell.col ? styles.here : undefined}>
                  {words.value(data[row * cols + col])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  },
  (before, after) => before.data === after.data && before.words === after.words,
);
