/** One option of how files are read: its name, and a list or a box to tick. Props only. */

import { useId } from 'react';
import { Select, type SelectOption } from '../../ui/Select';
import { Toggle } from '../../ui/Toggle';
import styles from './OwnData.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  onChoose(value: string): void;
}

export function Choice({ label, ...rest }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.option}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} label={label} {...rest} />
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  onToggle(checked: boolean): void;
}

export function Tick({ label, ...rest }: TickProps) {
  const id = useId();
  return (
    <div className={styles.option}>
      <label htmlFor={id}>{label}</label>
      <Toggle id={id} label={label} disabled={false} describedBy={undefined} {...rest} />
    </div>
  );
}
