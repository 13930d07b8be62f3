/** An image cut into patches, one of which is chosen by pointer or arrow keys. Props only: knows no store and no text of its own. */

import { type KeyboardEvent, memo, useRef } from 'react';
import { patchByKey } from '../viz/patches';
import type { SampleLook } from '../viz/sampleLook';
import styles from './PatchGrid.module.css';
import { SamplePicture } from './SamplePicture';

interface ButtonsProps {
  readonly gridRows: number;
  readonly gridCols: number;
  /** How many patches there are, where the last line of the grid is not full. */
  readonly count: number;
  /** The chosen patch. */
  readonly token: number;
  /** Called when a patch is hovered, focused or clicked. Stable, or each picture draws the buttons again. */
  readonly onToken: (token: number) => void;
  /** What the grid is for. */
  readonly label: string;
  /** What a patch is called. Stable. */
  readonly patchLabel: (token: number) => string;
}

interface Props extends ButtonsProps {
  readonly look: SampleLook;
  /** [rows, cols, channels], 0…1; null before there is any. */
  readonly image: Float32Array | null;
  /** What the picture shows. */
  readonly imageLabel: string;
}

/** One tab stop; the arrow keys, Home and End move the choice. */
export function PatchGrid({ look, image, imageLabel, ...buttons }: Props) {
  return (
    <div className={look.kind === 'images' ? styles.grid : `${styles.grid} ${styles.close}`}>
      <SamplePicture look={look} data={image} label={imageLabel} />
      <PatchButtons {...buttons} />
    </div>
  );
}

/** Apart from the picture and memoised: pictures change many times a second, the buttons hardly ever. */
const PatchButtons = memo(function PatchButtons(props: ButtonsProps) {
  const { gridRows, gridCols, count, token, onToken, label, patchLabel } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const found = patchByKey({ rows: gridRows, cols: gridCols, gridRows, gridCols }, token, event.key);
    if (found === undefined) return;
    const next = Math.min(found, count - 1);
    event.preventDefault(); // neither scrolling nor the page's own keys
    event.stopPropagation();
    onToken(next);
    const button = group.current?.querySelectorAll('button')[next];
    button?.focus();
  };
  return (
    <fieldset
      ref={group}
      className={styles.buttons}
      aria-label={label}
      style={{ gridTemplate: `repeat(${gridRows}, 1fr) / repeat(${gridCols}, 1fr)` }}
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: count }, (_, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a patch is its index
          key={index}
          type="button"
          className={styles.patch}
          aria-label={patchLabel(index)}
          aria-pressed={index === token}
          tabIndex={index === token ? 0 : -1}
          onPointerEnter={() => onToken(index)}
          onFocus={() => onToken(index)}
          onClick={() => onToken(index)}
        />
      ))}
    </fieldset>
  );
});
