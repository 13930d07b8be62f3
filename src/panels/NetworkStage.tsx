/** The pieces that the network is laid out from: a stage with its name and shape, and the link to the next. Props only, no text of their own. */

import type { ReactNode } from 'react';
import { type LinkLine, type LinkPulse, Links } from '../charts/Links';
import styles from './Network.module.css';
import { BlockButton, type BlockOpener } from './network/BlockButton';

interface StageProps {
  readonly name: string;
  /** Shape of what it holds, or of what it turns into what. */
  readonly shape: string;
  /** What its name opens; a name that opens nothing is mere text. */
  readonly opener: BlockOpener | null;
  readonly children: ReactNode;
}

/** Numbers in the making: a heading and what is drawn below. */
export function NetworkStage({ children, ...heading }: StageProps) {
  return (
    <>
      <Heading {...heading} className={styles.head} />
      <div className={styles.body}>{children}</div>
    </>
  );
}

/** How far a stage extends beside its links. */
export type Extent = 'image' | 'codes' | 'heads';

interface LinkProps extends Omit<StageProps, 'children'> {
  readonly lines: readonly LinkLine[];
  readonly from: Extent;
  readonly to: Extent;
  readonly pulse: LinkPulse | null;
  readonly testId: string;
}

/** A layer: what turns one stage into the next. */
export function NetworkLink({ lines, from, to, pulse, testId, ...heading }: LinkProps) {
  // Lines for each patch stand close together, lines for each head do not.
  const thickest = from === 'heads' || to === 'heads' ? 4 : 2.5;
  return (
    <>
      <Heading {...heading} className={`${styles.head} ${styles.layer}`} />
      <div className={styles.link} data-testid={testId}>
        <Links lines={lines} fromSize={`var(--${from})`} toSize={`var(--${to})`} thickest={thickest} pulse={pulse} />
      </div>
    </>
  );
}

function Heading({ name, shape, opener, className }: Omit<StageProps, 'children'> & { className: string | undefined }) {
  return (
    <div className={className}>
      <span className={styles.name}>{opener ? <BlockButton {...opener}>{name}</BlockButton> : name}</span>
      <span className={styles.shape}>{shape}</span>
    </div>
  );
}
