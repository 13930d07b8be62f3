/** The measures of one group under a heading. Knows which measures belong together, not what they say. */

import { useId } from 'react';
import type { MeasuredModel } from '../readings/readings';
import styles from './Diagnostics.module.css';
import { Measure } from './Measure';
import { type MeasureGroup, measureGroups } from './measureGroups';

interface Props {
  readonly title: string;
  /** Said below the heading, where there is something to say. */
  readonly note?: string | null;
  readonly group: MeasureGroup;
  readonly model: MeasuredModel;
}

export function MeasureList({ title, note = null, group, model }: Props) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {note && <p className={styles.intro}>{note}</p>}
      <ul className={styles.measures}>
        {measureGroups[group].map((measure) => (
          <Measure key={measure} measure={measure} model={model} />
        ))}
      </ul>
    </section>
  );
}
