/** The pieces that the network is laid out from: a stage with its name and shape, and the link to the next. Props only, no text of their own. */

import type { ReactNode } from 'react';
import { Links } from '../charts/Links';
import styles from './Network.module.css';

interface StageProps {
  readonly name: string;
  /** Shape of what it holds, or of what it turns into what. */
  readonly shape: string;
  readonly children: ReactNode;
}

/** Numbers in the making: a heading and what is drawn below. */
export function NetworkStage({ name, shape, children }: StageProps) {
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.shape}>{shape}</span>
      </div>
      <div className={styles.body}>{children}</div>
    </>
  );
}

interface LinkProps {
  readonly name: string;
  readonly shape: string;
  /** How many things are stacked on each side. */
  readonly from: number;
  readonly to: number;
}

/** A layer: what turns one stage into the next. */
export function NetworkLink({ name, shape, from, to }: LinkProps) {
  return (
    <>
      <div className={`${styles.head} ${styles.layer}`}>
        <span className={styles.name}>{name}</span>
        <span className={styles.shape}>{shape}</span>
      </div>
      <div className={styles.link}>
        <Links from={from} to={to} />
      </div>
    </>
  );
}
