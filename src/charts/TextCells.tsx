/** A text as a block of characters, each in a cell of its own; wrong ones are marked. Props only: knows no store and no text of its own. */

import { memo } from 'react';
import styles from './TextCells.module.css';

interface Props {
  readonly characters: readonly string[];
  /** What they were to be. */
  readonly against?: readonly string[] | undefined;
  readonly columns: number;
  /** What the picture shows; empty for a mere decoration. */
  readonly label: string;
  readonly testId?: string | undefined;
  /** Without a ground of its own: it lies over another picture. */
  readonly bare?: boolean | undefined;
}

/** As wide as its surroundings let it be; cells are square. */
export const TextCells = memo(function TextCells(props: Props) {
  const { characters, against, columns, label, testId, bare = false } = props;
  const lines = Math.ceil(characters.length / columns);
  const size = { gridTemplateColumns: `repeat(${columns}, 1fr)`, aspectRatio: `${columns} / ${Math.max(1, lines)}` };
  return (
    <div
      className={bare ? `${styles.frame} ${styles.bare}` : styles.frame}
      data-testid={testId}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': `${label}: ${characters.join('')}` })}
    >
      <div className={styles.cells} style={{ ...size, fontSize: `${72 / columns}cqi` }}>
        {characters.map((character, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a character is its place
            key={place}
            className={against && against[place] !== character ? styles.wrong : undefined}
          >
            {character}
          </span>
        ))}
      </div>
    </div>
  );
});
