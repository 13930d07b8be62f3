/** A panel's frame: a named region with its heading. Props only: knows no store and no text of its own. */

import { type ReactNode, useId, useRef } from 'react';
import styles from './Region.module.css';
import { SavePicture } from './SavePicture';

interface Props {
  /** The region's name, shown as its heading. */
  readonly title: string;
  /** Keeps the heading for screen readers alone, where a tab already shows it. */
  readonly quiet?: boolean;
  /** Beside the heading: legends, figures. */
  readonly aside?: ReactNode;
  /** Whether it shows pictures, which can then be saved. */
  readonly pictures?: boolean;
  readonly children: ReactNode;
}

/** A landmark that people, screen readers and tests find by its title. */
export function Region({ title, quiet = false, aside, pictures = false, children }: Props) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} className={styles.region} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={quiet ? styles.quiet : styles.title} data-not-in-picture>
          {title}
        </h2>
        {(aside || pictures) && (
          <div className={styles.aside}>
            {aside}
            {pictures && <SavePicture title={title} panel={section} />}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
