/** A text on a line of its own; wrong characters are marked. Props only: knows no store and no text of its own. */

import { memo } from 'react';
import styles from './TextLine.module.css';

interface Props {
  readonly characters: readonly string[];
  /** What they were to be. */
  readonly against?: readonly string[] | undefined;
  /** What the text is; empty for a mere decoration. */
  readonly label: string;
}

/** Every character takes the same room, so that lines can be held against each other; spaces are visible. */
export const TextLine = memo(function TextLine({ characters, against, label }: Props) {
  return (
    <div
      className={styles.line}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': `${label}: ${characters.join('')}` })}
    >
      {characters.map((character, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a character is its place
          key={place}
          className={against && against[place] !== character ? styles.wrong : undefined}
        >
          {character === ' ' ? <i>·</i> : character}
        </span>
      ))}
    </div>
  );
});
