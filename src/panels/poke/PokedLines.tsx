/** The poked signal as lines over the drawing area. Knows the poke store. */

import { SignalLines } from '../../charts/SignalLines';
import type { SampleLook } from '../../viz/sampleLook';
import styles from './PokeCanvas.module.css';
import { usePoke } from './usePoke';

export function PokedLines({ look: { rows, cols } }: { readonly look: SampleLook }) {
  const { image } = usePoke();
  const data = image?.data.length === rows * cols ? image.data : null;
  return (
    <div className={styles.lines}>
      <SignalLines bare channels={rows} steps={cols} data={data} label="" />
    </div>
  );
}
