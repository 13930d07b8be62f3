/** A number on a native range input, with its exact value beside it to read and to type. Props only. */

import { useEffect, useEffectEvent, useRef } from 'react';
import type { NumberField } from '../config/field';
import styles from './Control.module.css';
import { NumberBox } from './NumberBox';
import { sliderScale } from './sliderScale';

declare module 'react' {
  interface CSSProperties {
    '--from'?: string;
    '--to'?: string;
  }
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** Name of the box with the exact value. */
  readonly exactLabel: string;
  readonly field: NumberField;
  /** Where the range begins at present. */
  readonly lowest: number;
  readonly value: number;
  readonly text: string;
  readonly disabled: boolean;
  readonly describedBy: string | undefined;
  /** While it moves. */
  onDrag(value: number): void;
  /** Once it has come to rest. */
  onRest(): void;
  /** A value typed exactly. */
  onExact(value: number): void;
}

export function Slider(props: Props) {
  const { id, label, exactLabel, field, lowest, value, text, disabled, describedBy, onDrag, onExact } = props;
  const range = useRef<HTMLInputElement>(null);
  const scale = sliderScale(field, lowest);
  const place = scale.toPlace(value);
  const percent = (at: number) => `${(100 * (at - scale.min)) / (scale.max - scale.min)}%`;
  const origin = Math.max(scale.min, Math.min(scale.toPlace(0), scale.max));

  // React's onChange is the input event; the native change event tells that the slider came to rest.
  const onRest = useEffectEvent(() => props.onRest());
  useEffect(() => {
    const input = range.current;
    const rest = () => onRest();
    input?.addEventListener('change', rest);
    return () => input?.removeEventListener('change', rest);
  }, []);

  return (
    <div className={styles.slider}>
      <input
        ref={range}
        id={id}
        type="range"
        className={styles.range}
        style={{ '--from': percent(Math.min(origin, place)), '--to': percent(Math.max(origin, place)) }}
        min={scale.min}
        max={scale.max}
        step={scale.step}
        value={place}
        disabled={disabled}
        aria-label={label}
        aria-valuetext={text}
        aria-describedby={describedBy}
        onChange={(event) => onDrag(scale.toValue(event.currentTarget.valueAsNumber))}
      />
      <NumberBox label={exactLabel} value={value} disabled={disabled} onCommit={onExact} />
    </div>
  );
}
