/** Numbers to read, each over a bar of its colour: a vector, or the pixels of a patch. Props only: knows no store; its numbers come formatted. */

import { memo } from 'react';
import { ramp, rampIndex } from '../viz/colour';
import type { Scale } from './HeatmapCanvas';
import styles from './Numbers.module.css';
import { useTheme } from './useTheme';

interface Props {
  readonly values: ArrayLike<number>;
  readonly scale: Scale;
  readonly format: (value: number) => string;
  /** Numbers in a row; as many as there is room for unless given. */
  readonly cols?: number | null;
  /** What the numbers are, for those who do not see their surroundings. */
  readonly label: string;
}

export const Numbers = memo(function Numbers({ values, scale, format, cols = null, label }: Props) {
  const theme = useTheme();
  const colours = ramp(scale.ramp, theme);
  const colour = (value: number) => {
    const at = 3 * rampIndex(value, scale.low, scale.high);
    return `rgb(${colours[at]} ${colours[at + 1]} ${colours[at + 2]})`;
  };
  const template = cols === null ? undefined : { gridTemplateColumns: `repeat(${cols}, minmax(40px, 56px))` };
  return (
    // A wide patch scrolls sideways: the keyboard must be able to do that too.
    <ol className={styles.numbers} style={template} aria-label={label} {...(cols !== null && { tabIndex: 0 })}>
      {Array.from(values, (value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place
        <li key={index}>
          {format(value)}
          <span className={styles.bar} style={{ background: colour(value) }} />
        </li>
      ))}
    </ol>
  );
});
