/** The name of a block in the network's drawing, which opens it. Props only. */

import styles from './BlockButton.module.css';

export interface BlockOpener {
  /** What opens: for those who do not see the drawing. */
  readonly label: string;
  readonly expanded: boolean;
  /** Id of what opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** `children` is what is seen of the name. */
export function BlockButton({
  label,
  expanded,
  controls,
  onToggle,
  children,
}: BlockOpener & { readonly children: string }) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
      onClick={onToggle}
    >
      <span className={styles.name}>{children}</span>
    </button>
  );
}
