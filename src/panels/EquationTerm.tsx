/** One term of the objective: its formula above its present value. Pointed at or focused, its knob and its curve stand out. */

import { Formula } from '../charts/Formula';
import { type Highlight, knobsOf } from '../state/highlight';
import { viewStore } from '../state/viewStore';
import { classes } from '../ui/classes';
import { useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './Equation.module.css';
import { showKnob } from './showKnob';

interface Props {
  readonly term: Highlight;
  readonly tex: string;
  /** What the formula says. */
  readonly words: string;
  readonly value: string;
}

/** Pressed, it brings its knob into view. */
export function EquationTerm({ term, tex, words, value }: Props) {
  const t = useT();
  const on = useView((state) => state.highlight === term);
  const point = () => viewStore.setState({ highlight: term });
  const leave = () => viewStore.setState({ highlight: null });
  const [knob] = knobsOf[term];
  return (
    <button
      type="button"
      className={classes(styles.term, on && styles.on)}
      aria-label={t('equation.term', { words, value })}
      title={words}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
      onClick={() => knob && showKnob(knob)}
    >
      <span className={styles.formula}>
        <Formula tex={tex} />
      </span>
      <span className={styles.value}>{value}</span>
    </button>
  );
}
