/** The poked sample, large, to draw on by mouse, finger, pen and keyboard. Knows the poke store, no network. */

import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTheme } from '../../charts/useTheme';
import { formatFigure } from '../../i18n/format';
import { pokeStore } from '../../state/pokeStore';
import { useT } from '../../ui/useT';
import type { Point } from '../../viz/brush';
import { ramp } from '../../viz/colour';
import { drawColours } from '../../viz/colourPicture';
import { drawHeatmap } from '../../viz/heatmap';
import type { PictureLayout } from '../../viz/patches';
import { canvasKey } from './canvasKey';
import styles from './PokeCanvas.module.css';
import { usePoke } from './usePoke';
import type { Tools } from './useTools';

interface Props {
  readonly layout: PictureLayout;
  /** Width by height of the drawing area. */
  readonly aspect: number;
  readonly tools: Tools;
  /** Lies over what is drawn. */
  readonly children?: ReactNode;
}

/** One tab stop with a cursor of its own; what the cursor stands on is said below. */
export function PokeCanvas({ layout, aspect, tools, children }: Props) {
  const t = useT();
  const id = useId();
  const { rows, cols, channels, gridRows, gridCols } = layout;
  const canvas = useDrawing(layout);
  const last = useRef<Point | null>(null);
  const [place, setPlace] = useState({ row: Math.floor(rows / 2), col: Math.floor(cols / 2) });
  const [focused, setFocused] = useState(false);
  const { image, base } = usePoke();
  const cursor = { row: Math.min(rows - 1, place.row), col: Math.min(cols - 1, place.col) };
  const changed = image?.data.reduce((count, value, index) => count + (value === base?.data[index] ? 0 : 1), 0) ?? 0;
  const at = (cursor.row * cols + cursor.col) * channels;
  const value = image
    ? Array.from(image.data.slice(at, at + channels), (each) => formatFigure(each, 2)).join(' ')
    : '–';

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = pointOf(event, layout);
    tools.touch(last.current);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!last.current) return;
    const point = pointOf(event, layout);
    tools.draw(last.current, point);
    last.current = point;
  };
  const onPointerEnd = () => {
    if (last.current) setPlace({ row: Math.floor(last.current.y), col: Math.floor(last.current.x) });
    last.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = canvasKey(event, rows, cols, cursor);
    if (!action) return;
    event.preventDefault(); // neither scrolling nor the page's own keys
    setPlace(action.cursor);
    if (action.kind === 'touch') tools.touch(middle(cursor));
    else if (action.kind === 'draw') tools.touch(middle(cursor), middle(action.cursor));
    else if (action.kind === 'erase') tools.erase(middle(cursor));
    else if (action.kind === 'undo') tools.undo();
  };

  return (
    <div className={styles.drawing}>
      <div
        className={styles.box}
        style={{ aspectRatio: aspect }}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one draws on it by keys
        tabIndex={0}
        aria-label={t('poke.canvas', { rows, cols, changed })}
        aria-describedby={id}
        {...{ onPointerDown, onPointerMove, onKeyDown }}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <canvas ref={canvas} className={styles.canvas} width={cols} height={rows} data-testid="poke-canvas" />
        {children}
        <div className={styles.grid} style={{ backgroundSize: `${100 / gridCols}% ${100 / gridRows}%` }} />
        {tools.tool === 'patch' && (
          <div
            className={styles.patch}
            style={boxStyle(Math.floor(tools.patch / gridCols), tools.patch % gridCols, gridRows, gridCols)}
          />
        )}
        <div className={styles.cursor} style={boxStyle(cursor.row, cursor.col, rows, cols)} />
      </div>
      <p className={styles.said} data-not-in-picture aria-live={focused ? 'polite' : 'off'}>
        {t(tools.tool === 'brush' ? 'poke.at' : 'poke.atPatch', {
          row: cursor.row + 1,
          col: cursor.col + 1,
          patch: tools.patch + 1,
          value,
        })}
      </p>
      <p className={styles.hint} id={id} data-not-in-picture>
        {t(tools.tool === 'brush' ? 'poke.keys' : 'poke.keysPatch')}
      </p>
    </div>
  );
}

/** Draws the poked image at the next frame after each change, past React: a brush moves often. */
function useDrawing({ rows, cols, channels }: PictureLayout) {
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true });
    if (!context) return;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const { image } = pokeStore.getState();
      context.clearRect(0, 0, cols, rows);
      if (image && channels === 3) drawColours(context, image.data, { rows, cols });
      else if (image) drawHeatmap(context, image.data, { rows, cols, ramp: ramp('ink', theme), low: 0, high: 1 });
    };
    const soon = () => {
      frame ||= requestAnimationFrame(draw);
    };
    draw();
    const stop = pokeStore.subscribe(soon);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [rows, cols, channels, theme]);
  return canvas;
}

/** Where the pointer is, in pixels of the image and within it. */
function pointOf(event: PointerEvent, { rows, cols }: PictureLayout): Point {
  const box = event.currentTarget.getBoundingClientRect();
  const within = (share: number, count: number) => Math.min(count - 1e-3, Math.max(0, share * count));
  return {
    x: within((event.clientX - box.left) / box.width, cols),
    y: within((event.clientY - box.top) / box.height, rows),
  };
}

const middle = ({ row, col }: { readonly row: number; readonly col: number }): Point => ({
  x: col + 0.5,
  y: row + 0.5,
});

function boxStyle(row: number, col: number, rows: number, cols: number): CSSProperties {
  const percent = (value: number, count: number) => `${(100 * value) / count}%`;
  return { top: percent(row, rows), left: percent(col, cols), height: percent(1, rows), width: percent(1, cols) };
}
