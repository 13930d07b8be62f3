/** Arcs over an image cut into patches: from the chosen one to those that get most of its attention. Props only; purely decorative. */

import { memo } from 'react';
import { attentionArcs } from '../viz/arcs';
import type { PatchLayout } from '../viz/patches';
import styles from './Arcs.module.css';

interface Props {
  readonly layout: PatchLayout;
  readonly token: number;
  /** One weight a patch. */
  readonly weights: Float32Array;
  /** The weight of the widest arc. */
  readonly high: number;
}

/** More than this many could not be told apart. */
const most = 4;

/** Lies over a picture of the same sides that stands in the same box. */
export const Arcs = memo(function Arcs({ layout, token, weights, high }: Props) {
  const { gridRows, gridCols } = layout;
  return (
    <svg className={styles.arcs} viewBox={`0 0 ${gridCols} ${gridRows}`} aria-hidden="true">
      {attentionArcs(layout, token, weights, most).map(({ to, path, weight }) => {
        const width = 0.5 + 1.25 * Math.min(1, weight / high);
        return (
          <g key={to}>
            <path d={path} className={styles.halo} strokeWidth={width + 1} />
            <path d={path} strokeWidth={width} />
          </g>
        );
      })}
    </svg>
  );
});
