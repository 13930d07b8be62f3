/** What stands out in a scatter: the chosen point, where it was moved to, the point under the pointer, points with a letter. Props only. */

import type { PlotPoint } from '../viz/plot';
import { type ScatterView, scatterPoint } from '../viz/scatter';
import styles from './Scatter.module.css';

/** A point with a letter beside it. */
export interface ScatterTag {
  readonly index: number;
  readonly text: string;
}

interface Props {
  readonly points: Float32Array; // [N, 2]
  readonly view: ScatterView;
  readonly width: number;
  readonly height: number;
  readonly selected: number;
  readonly hovered: number | null;
  readonly moved: PlotPoint | null;
  readonly tags: readonly ScatterTag[];
}

export function ScatterMarks({ points, view, width, height, selected, hovered, moved, tags }: Props) {
  const pixel = (index: number) => {
    const point = scatterPoint(points, index);
    return point && view.toPixel(point);
  };
  const chosen = pixel(selected);
  const under = hovered === null || hovered === selected ? null : pixel(hovered);
  const now = chosen && { x: chosen.x + (moved?.x ?? 0) * view.scale, y: chosen.y - (moved?.y ?? 0) * view.scale };
  return (
    <svg className={styles.marks} viewBox={`0 0 ${Math.max(1, width)} ${Math.max(1, height)}`} aria-hidden>
      {tags.map(({ index, text }) => {
        const at = pixel(index);
        if (!at) return null;
        return (
          <g key={text}>
            <circle cx={at.x} cy={at.y} r={7} className={styles.tagged} />
            <text x={at.x + (at.x > width - 24 ? -9 : 9)} y={at.y - 6} textAnchor={at.x > width - 24 ? 'end' : 'start'}>
              {text}
            </text>
          </g>
        );
      })}
      {under && <circle cx={under.x} cy={under.y} r={8} className={styles.under} />}
      {chosen && now && (
        <>
          <line x1={chosen.x} y1={chosen.y} x2={now.x} y2={now.y} className={styles.way} />
          <circle cx={now.x} cy={now.y} r={8} className={styles.chosen} />
          {moved && <circle cx={now.x} cy={now.y} r={20} className={styles.handle} data-handle />}
        </>
      )}
    </svg>
  );
}
