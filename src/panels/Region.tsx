/** A panel's frame: a named region with its heading. Props only: knows no store and no text of its own. */

import { type ReactNode, useId } from 'react';
import styles from './Region.module.css';

interface Props {
  /** The region's name, shown as its heading. */
  readonly title: string;
  /** Keeps the heading for screen readers alone, where a tab already shows it. */
  readonly quiet?: boolean;
  /** Beside the heading: legends, figures. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A landmark that people, screen readers and tests find by its title. */
export function Region({ title, quiet = false, aside, children }: Props) {
  const id = useId();
  return (
    <section className={styles.region} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={quiet ? styles.quiet : styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
