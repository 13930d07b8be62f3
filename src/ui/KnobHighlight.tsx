/** Round a knob that the objective depends on: shows that its term is pointed at, and tells when the knob is. Knows no control. */

import type { ReactNode } from 'react';
import type { ConfigKey } from '../config/fields';
import { highlightOf } from '../state/highlight';
import { viewStore } from '../state/viewStore';
import { classes } from './classes';
import styles from './KnobHighlight.module.css';
import { useView } from './useStores';

interface Props {
  readonly field: ConfigKey;
  readonly children: ReactNode;
}

/** Adds nothing round other knobs. */
export function KnobHighlight({ field, children }: Props) {
  const own = highlightOf(field);
  const on = useView((state) => own !== null && state.highlight === own);
  if (!own) return children;
  const show = () => viewStore.setState({ highlight: own });
  const hide = () => viewStore.setState({ highlight: null });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the control inside of it
    <div
      className={classes(styles.knob, on && styles.on)}
      data-knob={field}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      {children}
    </div>
  );
}
