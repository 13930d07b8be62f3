/** A part of the Jacobian's panel: heading, explanation, picture, sentence. Props only. */

import { type ReactNode, useId } from 'react';
import styles from './Jacobian.module.css';

interface Props {
  readonly title: string;
  readonly how: string;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  /** What the picture says now. */
  readonly sentence?: string;
  readonly children: ReactNode;
}

export function JacobianPart({ title, how, aside, sentence, children }: Props) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {aside}
      </div>
      <p className={styles.how}>{how}</p>
      {children}
      {sentence && <p className={styles.sentence}>{sentence}</p>}
    </section>
  );
}
