/** Poke it: the sample to draw on, and below it what the network makes of the poke. */

import { useT } from '../../ui/useT';
import { Region } from '../Region';
import styles from './Poke.module.css';
import { PokeEditor } from './PokeEditor';
import { PokeResult } from './PokeResult';

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function Poke({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  return (
    <Region title={t('poke.title')} quiet={quiet} pictures>
      <p className={styles.intro}>{t('poke.intro')}</p>
      <PokeEditor />
      <PokeResult />
    </Region>
  );
}
