/** A native file input that looks like a button. Props only. */

import type { ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';
import fileStyles from './FileButton.module.css';
import { Icon } from './Icon';

interface Props {
  readonly label: string;
  readonly describedBy?: string;
  readonly title?: string;
  readonly className?: string | undefined;
  /** Its text, where that is more than the label. */
  readonly children?: ReactNode;
  onFiles(files: readonly File[]): void;
}

export function FileButton({ label, describedBy, title, className, children, onFiles }: Props) {
  return (
    <label className={classes(styles.button, fileStyles.file, className)} title={title}>
      <Icon name="file" />
      {children ?? label}
      <input
        type="file"
        multiple
        className={fileStyles.input}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={(event) => {
          const input = event.currentTarget;
          onFiles([...(input.files ?? [])]);
          input.value = ''; // so that the same file can be opened again
        }}
      />
    </label>
  );
}
