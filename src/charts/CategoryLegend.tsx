/** Which colours stand for which classes. Props only: knows no store and no text of its own. */

import { categoryColour } from '../viz/categories';
import styles from './CategoryLegend.module.css';
import { useTheme } from './useTheme';

interface Props {
  /** The classes there are, rising. */
  readonly classes: readonly number[];
  /** What they are classes of. */
  readonly name: string;
  /** What a class is called; its number alone where that is its name. */
  readonly labelName: (category: number) => string;
}

export function CategoryLegend({ classes, name, labelName }: Props) {
  const theme = useTheme();
  return (
    <div className={styles.legend}>
      <span>{name}</span>
      <ul className={styles.classes} aria-label={name}>
        {classes.map((category) => (
          <li key={category} className={styles.class}>
            <span className={styles.swatch} style={{ background: categoryColour(category, theme) }} />
            {labelName(category) === String(category) ? category : `${category} ${labelName(category)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
