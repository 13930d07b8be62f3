/** A yes/no on a native checkbox. Props only. */

import styles from './Boxes.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly describedBy: string | undefined;
  onToggle(checked: boolean): void;
}

export function Toggle({ id, label, checked, disabled, describedBy, onToggle }: Props) {
  return (
    <input
      id={id}
      type="checkbox"
      className={styles.toggle}
      aria-label={label}
      aria-describedby={describedBy}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onToggle(event.currentTarget.checked)}
    />
  );
}
