/** A formula, typeset as MathML by Temml, which is loaded when the first one is shown. Props only: knows no store and no text. */

import { memo, useEffect, useRef } from 'react';
import styles from './Formula.module.css';

const typesetter = () => import('temml');

interface Props {
  /** TeX. What it says in words stands elsewhere: here it is decoration for the eye. */
  readonly tex: string;
}

/** Inline; empty until the typesetter has been loaded. A mistake in `tex` shows in its place. */
export const Formula = memo(function Formula({ tex }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let wanted = true;
    void typesetter().then(({ default: temml }) => {
      if (wanted && place.current) temml.render(tex, place.current, { throwOnError: false });
    });
    return () => {
      wanted = false;
    };
  }, [tex]);
  return <span ref={place} className={styles.formula} lang="en" aria-hidden="true" />;
});
