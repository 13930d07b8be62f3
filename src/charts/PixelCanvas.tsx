/** A canvas of a few pixels shown large and crisp, with outlined cells and a pointer that knows its cell. Knows nothing of what is drawn. */

import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Cell, MatrixPart } from '../viz/cells';
import { cellBoxStyle } from './cellBoxStyle';
import styles from './PixelCanvas.module.css';

export type { Cell };

interface Props {
  readonly rows: number;
  readonly cols: number;
  /** What the picture shows, for those who do not see it; empty for a mere decoration. */
  readonly label: string;
  /** Draws onto a canvas of cols × rows pixels; called again whenever it is another function. Null: nothing to show yet. */
  readonly paint: ((context: CanvasRenderingContext2D) => void) | null;
  readonly outline?: MatrixPart | undefined;
  /** The cell under the pointer each time it is another one, null once the pointer leaves. */
  readonly onHover?: ((cell: Cell | null) => void) | undefined;
  readonly testId?: string | undefined;
  /** Width by height of the whole picture; cols / rows, that is square cells, unless given. */
  readonly aspect?: number | undefined;
  /** Lies over the picture. */
  readonly children?: ReactNode;
}

/** As wide as its surroundings let it be. */
export function PixelCanvas(props: Props) {
  const { rows, cols, label, paint, outline, onHover, testId, aspect = cols / rows, children } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const hovered = useRef<Cell | null>(null);

  useEffect(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true });
    if (!context) return;
    context.clearRect(0, 0, cols, rows);
    paint?.(context);
  }, [paint, rows, cols]);

  const report = (cell: Cell | null) => {
    if (cell?.row === hovered.current?.row && cell?.col === hovered.current?.col) return;
    hovered.current = cell;
    onHover?.(cell);
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    report({
      row: cellIndex(event.clientY - box.top, box.height, rows),
      col: cellIndex(event.clientX - box.left, box.width, cols),
    });
  };

  return (
    <div className={styles.box} style={{ aspectRatio: aspect }}>
      <canvas
        ref={canvas}
        className={paint ? styles.canvas : `${styles.canvas} ${styles.empty}`}
        width={cols}
        height={rows}
        {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
        data-testid={testId}
        {...(onHover && { onPointerMove, onPointerDown: onPointerMove, onPointerLeave: () => report(null) })}
      />
      {paint && outline && <div className={styles.outline} style={cellBoxStyle(outline, { rows, cols })} />}
      {children}
    </div>
  );
}

function cellIndex(offset: number, size: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((offset / size) * count)));
}
