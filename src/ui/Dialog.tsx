/** A dialog over the page, on the browser's own: Escape closes it, the focus stays within and goes back. Props only. */

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons at its lower edge. */
  readonly actions: ReactNode;
  onClose(): void;
}

/** Open as long as it is there. */
export function Dialog({ title, children, actions, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // Otherwise the part that scrolls would have the focus first.
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // Keys pressed here are not meant for the page.
  const onKeyDown = (event: KeyboardEvent) => event.stopPropagation();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose} onKeyDown={onKeyDown}>
      <h2 ref={heading} id={id} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
