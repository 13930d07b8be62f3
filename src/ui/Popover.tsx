/** A button that opens a note beside it, on the browser's own popover. Knows neither stores nor texts. */

import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { classes } from './classes';
import styles from './Popover.module.css';

interface Props {
  /** The button's accessible name where its content is no text. */
  readonly label?: string;
  readonly button: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Closes by Escape, by a click elsewhere and by its button; the browser sees to that. */
export function Popover({ label, button, className, children }: Props) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);

  const place = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !anchor.current) return;
    const note = event.currentTarget;
    note.style.maxHeight = '';
    const { left, bottom, top } = anchor.current.getBoundingClientRect();
    const { width, height } = note.getBoundingClientRect();
    const fitsBelow = bottom + 6 + height <= window.innerHeight;
    note.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
    const noteTop = fitsBelow ? bottom + 6 : Math.max(8, top - 6 - height);
    note.style.top = `${noteTop}px`;
    note.style.maxHeight = `${window.innerHeight - noteTop - 8}px`; // it may grow while it is open
  };

  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={classes(styles.button, className)}
        popoverTarget={id}
        aria-label={label}
      >
        {button}
      </button>
      <div id={id} popover="auto" className={styles.note} onToggle={place}>
        {children}
      </div>
    </>
  );
}
