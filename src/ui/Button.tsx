/** A button with an icon, a text, or both. Props only. */

import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';

interface Props extends ComponentProps<'button'> {
  readonly icon?: IconName;
  /** `plain` has no frame; `strong` is the one that matters most. */
  readonly kind?: 'plain' | 'strong';
}

export function Button({ icon, kind, className, children, ...rest }: Props) {
  return (
    <button type="button" className={classes(styles.button, kind && styles[kind], className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
