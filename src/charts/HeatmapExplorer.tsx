/** Reads a heatmap cell by cell from the keyboard, aloud where someone listens. Lies over its picture; knows no text of its own. */

import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { type Cell, clampCell, type MatrixSize, matrixFacts, moveCell } from '../viz/cells';
import { cellBoxStyle } from './cellBoxStyle';
import type { Exploration } from './exploration';
import styles from './HeatmapExplorer.module.css';
import { explorerAttribute, focusNeighbour, useStripPlace } from './HeatmapStrip';
import { HeatmapTable } from './HeatmapTable';

interface Props extends MatrixSize {
  readonly data: Float32Array; // [rows, cols]
  /** What the picture shows. */
  readonly label: string;
  readonly words: Exploration;
  /** The row to begin in. */
  readonly row: number;
}

/** Until it has the focus it is an empty element and costs nothing. */
export function HeatmapExplorer({ rows, cols, data, label, words, row }: Props) {
  const place = useStripPlace();
  const [visited, setVisited] = useState<Cell | null>(null);
  /** On which side the reading has room; null without the focus. */
  const [side, setSide] = useState<'left' | 'right' | null>(null);
  const [said, setSaid] = useState('');
  /** The numbers as they were when the table was opened: who reads a table wants them to stay. */
  const [table, setTable] = useState<Float32Array | null>(null);
  const size = { rows, cols };
  const cell = clampCell(visited ?? { row, col: 0 }, size);
  const cellText = ({ row, col }: Cell) => words.cell({ row, col }, data[row * cols + col]);
  const summary = (of: Float32Array) => words.summary(size, matrixFacts(of, size));

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const { left, right } = event.currentTarget.getBoundingClientRect();
    setSide((left + right) / 2 > window.innerWidth / 2 ? 'right' : 'left');
    setSaid(`${summary(data)} ${cellText(cell)}. ${words.how}`);
    place.onEnter();
  };
  const onBlur = () => {
    setSide(null);
    setSaid('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey) return;
    const move = event.key === 'Enter' ? null : moveCell(cell, size, event.key, event.ctrlKey);
    if (move === undefined) return;
    event.preventDefault(); // neither scrolling nor the page's own keys
    event.stopPropagation();
    if (move === null) setTable(data);
    else if ('to' in move) {
      setVisited(move.to);
      setSaid(cellText(move.to));
    } else focusNeighbour(event.currentTarget, move.beyond);
  };

  return (
    <>
      <div
        {...{ [explorerAttribute]: '' }}
        id={place.id}
        role="application"
        aria-roledescription={words.role}
        aria-label={label}
        tabIndex={place.tabIndex}
        className={styles.surface}
        {...{ onFocus, onBlur, onKeyDown }}
      />
      <span aria-live="polite" className={styles.said}>
        {said}
      </span>
      {side && (
        <>
          <div className={styles.cursor} style={cellBoxStyle({ ...cell, rows: 1, cols: 1 }, size)} />
          <div className={side === 'right' ? `${styles.reading} ${styles.right}` : styles.reading}>
            <span aria-hidden="true">{cellText(cell)}</span>
            <button
              type="button"
              tabIndex={-1} // Enter does the same
              className={styles.open}
              onPointerDown={(event) => event.preventDefault()} // the focus stays with the map
              onClick={() => setTable(data)}
            >
              {words.openTable}
            </button>
          </div>
        </>
      )}
      {table && (
        <HeatmapTable
          {...{ rows, cols, cell, label, words }}
          data={table}
          summary={summary(table)}
          onClose={() => setTable(null)}
        />
      )}
    </>
  );
}
