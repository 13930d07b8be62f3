/** Hairlines from the things of one stage to those of the next. Props only: knows no store and no text. */

import { memo } from 'react';
import { linkPaths } from '../viz/links';
import styles from './Links.module.css';

interface Props {
  /** How many things are stacked at the left and at the right, each side evenly over the whole height. */
  readonly from: number;
  readonly to: number;
}

/** Fills its box; purely decorative. */
export const Links = memo(function Links({ from, to }: Props) {
  return (
    <svg className={styles.links} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {linkPaths(from, to, 100, 100).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
});
