/** A slider of the poke with its name above. Props only, but for the language. */

import { useId } from 'react';
import { clampNumber } from '../../config/clamp';
import type { NumberField } from '../../config/field';
import { formatNumber } from '../../i18n/format';
import { Slider } from '../../ui/Slider';
import { useT } from '../../ui/useT';
import styles from './PokeTools.module.css';

interface Props {
  readonly label: string;
  readonly range: NumberField;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

export function PokeSlider({ label, range, value, onValue }: Props) {
  const t = useT();
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <Slider
        {...{ id, label, value }}
        exactLabel={t('control.exact', { field: label })}
        field={range}
        lowest={range.min}
        text={formatNumber(value)}
        disabled={false}
        describedBy={undefined}
        onDrag={onValue}
        onRest={() => {}}
        onExact={(typed) => onValue(clampNumber(range, typed))}
      />
    </div>
  );
}
