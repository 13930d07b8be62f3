/** What the poked sample reads, where it is a text, against what it read before. Knows the poke store. */

import { TextLine } from '../../charts/TextLine';
import { useT } from '../../ui/useT';
import type { SampleLook } from '../../viz/sampleLook';
import { charactersIn } from '../../viz/sampleText';
import styles from './Poke.module.css';
import { usePoke } from './usePoke';

export function PokedText({ look }: { readonly look: SampleLook }) {
  const t = useT();
  const { image, base } = usePoke();
  if (!image || !base) return null;
  return (
    <div className={styles.text}>
      <TextLine
        characters={charactersIn(look, image.data)}
        against={charactersIn(look, base.data)}
        label={t('samples.pokedText')}
      />
    </div>
  );
}
