/** Which colours stand for which classes. Props only: knows no store and no text of its own. */

import { categoryColour } from '../viz/categories';
import styles from './CategoryLegend.module.css';
import { useTheme } from './useTheme';

interface Props {
  /** The classes there are, rising. */
  readonly classes: readonly number[];
  /** What they are classes of. */
  readonly name: string;
}

export function CategoryLegend({ classes, name }: Props) {
  const theme = useTheme();
  return (
    <div className={styles.legend}>
      <span>{name}</span>
      <ul className={styles.classes} aria-label={name}>
        {classes.map((category) => (
          <li key={category} className={styles.class}>
            <span className={styles.swatch} style={{ background: categoryColour(category, theme) }} />
            {category}
          </li>
        ))}
      </ul>
    </div>
  );
}
