/** A number to type: taken over on Enter or when left, put back on Escape or when it is no number. Props only. */

import { type KeyboardEvent, useState } from 'react';
import { formatNumber } from '../i18n/format';
import styles from './Boxes.module.css';

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly value: number;
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
  onCommit(value: number): void;
}

export function NumberBox({ id, label, value, disabled = false, describedBy, onCommit }: Props) {
  const [typed, setTyped] = useState<string | null>(null);

  const commit = () => {
    if (typed === null) return;
    // Decimal commas, and the minus sign of typeset text, are meant as what they look like.
    const number = Number(typed.trim().replace(',', '.').replace('\u2212', '-'));
    setTyped(null);
    if (typed.trim() !== '' && !Number.isNaN(number)) onCommit(number);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setTyped(null);
  };

  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      className={styles.box}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={disabled}
      value={typed ?? formatNumber(value, 6)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
