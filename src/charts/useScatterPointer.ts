/** What mouse and touch do in a scatter: look at a point, choose it, move it. Knows geometry, no drawing. */

import { type PointerEvent, useRef } from 'react';
import type { PlotPoint } from '../viz/plot';
import { pointAt, type ScatterView, scatterPoint } from '../viz/scatter';

interface Options {
  readonly points: Float32Array; // [N, 2]
  readonly selected: number;
  /** How far the chosen point has been moved; null where points cannot be moved. */
  readonly moved: PlotPoint | null;
  readonly onSelect: (index: number) => void;
  readonly onHover: (index: number | null) => void;
  readonly onMove: (moved: PlotPoint) => void;
}

/** How far from a point a pointer still means it, in pixels. */
const REACH = 14;
/** A press that moves less than this chooses and moves nothing. */
const SLACK = 3;

interface Drag {
  /** Pixel where it began, and how far the point had been moved by then. */
  readonly from: PlotPoint;
  readonly before: PlotPoint;
  /** Whether it has left its slack. */
  moving: boolean;
}

const none = { x: 0, y: 0 };

/** The handlers of the plot's element. The last point that was moved is taken up where it stands, any other from its own place. */
export function useScatterPointer(options: Options, view: ScatterView) {
  const { points, selected, moved, onSelect, onHover, onMove } = options;
  const drag = useRef<Drag | null>(null);
  /** What was told last: events may come faster than the page is drawn. */
  const hovered = useRef<number | null>(null);

  const hover = (index: number | null) => {
    if (index === hovered.current) return;
    hovered.current = index;
    onHover(index);
  };
  const end = () => {
    drag.current = null;
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const at = pixelOf(event);
      const start = scatterPoint(points, selected);
      const stands = start && moved && view.toPixel({ x: start.x + moved.x, y: start.y + moved.y });
      const held = stands && (isHandle(event.target) || Math.hypot(stands.x - at.x, stands.y - at.y) <= REACH / 2);
      const index = held ? selected : pointAt(points, view, at, REACH);
      if (index === null) return;
      hover(null);
      if (!held) onSelect(index);
      if (!moved) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { from: at, before: held ? moved : none, moving: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const at = pixelOf(event);
      const { current } = drag;
      if (!current) {
        hover(pointAt(points, view, at, REACH));
        return;
      }
      const [dx, dy] = [at.x - current.from.x, at.y - current.from.y];
      current.moving ||= Math.hypot(dx, dy) > SLACK;
      if (current.moving) onMove({ x: current.before.x + dx / view.scale, y: current.before.y - dy / view.scale });
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: () => hover(null),
  };
}

function pixelOf(event: PointerEvent<HTMLElement>): PlotPoint {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function isHandle(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('data-handle');
}
