/** The "?" beside a knob: what it is and what to watch. Knows no store but the language. */

import styles from './Control.module.css';
import { Popover } from './Popover';
import { useT } from './useT';

/** `name`: the knob's label; `text`: its explanation. */
export function HelpTip({ name, text }: { readonly name: string; readonly text: string }) {
  const t = useT();
  return (
    <Popover label={t('control.help', { field: name })} button="?" className={styles.help}>
      <p>{text}</p>
    </Popover>
  );
}
