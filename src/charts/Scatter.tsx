/** A cloud of points: one is chosen by pointer or arrow keys, and may be moved. Props only: knows no store and no text of its own. */

import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { drawScatter, type ScatterLook } from '../viz/drawScatter';
import type { PlotPoint } from '../viz/plot';
import { arrowDirection, pointTowards, scatterView } from '../viz/scatter';
import styles from './Scatter.module.css';
import { ScatterMarks, type ScatterTag } from './ScatterMarks';
import { useScatterPointer } from './useScatterPointer';
import { useSize } from './useSize';
import { useTheme } from './useTheme';

export interface ScatterProps {
  readonly points: Float32Array; // [N, 2]
  readonly look: ScatterLook;
  /** The chosen point. */
  readonly selected: number;
  /** The point under the pointer. */
  readonly hovered: number | null;
  /** How far the chosen point has been moved, in the points' units; null where points cannot be moved. */
  readonly moved: PlotPoint | null;
  readonly tags: readonly ScatterTag[];
  /** What is chosen from. */
  readonly label: string;
  /** How it is done: id of an element that says so. */
  readonly describedBy: string;
  /** The chosen point in words. */
  readonly selectedText: string;
  readonly onSelect: (index: number) => void;
  readonly onHover: (index: number | null) => void;
  readonly onMove: (moved: PlotPoint) => void;
  /** Enter on the chosen point. */
  readonly onEnter: (index: number) => void;
}

/** Pixels between the cloud and the edges. */
const MARGIN = 14;
/** Part of the plot's width that a key moves a point by. */
const STRIDE = 0.05;

/** A list box with one point in its own words at a time: the arrow keys go to the nearest point in their direction, with Shift they move it. */
export function Scatter(props: ScatterProps) {
  const { points, look, selected, moved, label, describedBy, selectedText, onSelect, onMove, onEnter } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useSize(box);
  const theme = useTheme();
  const view = useMemo(() => scatterView(points, width, height, MARGIN), [points, width, height]);
  const pointer = useScatterPointer(props, view);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || width === 0) return;
    const density = context.canvas.width / width;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.setTransform(density, 0, 0, density, 0, 0);
    drawScatter(context, points, view, look, theme);
  }, [points, view, look, theme, width]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = arrowDirection(event.key);
    if (direction && event.shiftKey && moved) {
      const stride = (STRIDE * width) / view.scale;
      onMove({ x: moved.x + stride * direction.x, y: moved.y + stride * direction.y });
    } else if (direction) onSelect(pointTowards(points, selected, direction));
    else if (event.key === 'Enter') onEnter(selected);
    else if (event.key === 'Escape' && moved) onMove({ x: 0, y: 0 });
    else return;
    event.preventDefault(); // neither scrolling nor the page's own keys
    event.stopPropagation();
  };

  const density = Math.min(3, window.devicePixelRatio || 1);
  return (
    <div
      ref={box}
      className={styles.plot}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-activedescendant={`${id}-point`}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={Math.round(width * density)}
        height={Math.round(height * density)}
        aria-hidden
        data-testid="scatter"
      />
      <ScatterMarks {...props} view={view} width={width} height={height} />
      <div
        id={`${id}-point`}
        role="option"
        tabIndex={-1}
        className={styles.option}
        aria-selected
        aria-setsize={points.length / 2}
        aria-posinset={selected + 1}
      >
        {selectedText}
      </div>
    </div>
  );
}
