/** The runs: their curves over one another, a table to judge and order them, what λ buys, and a sweep that fills the list. */

import { viewStore } from '../../state/viewStore';
import { Button } from '../../ui/Button';
import { useView } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { Region } from '../Region';
import { Overlay } from './Overlay';
import styles from './Runs.module.css';
import { RunsNotes } from './RunsNotes';
import { RunsTable } from './RunsTable';
import { Sweep } from './Sweep';
import { TradeOff } from './TradeOff';
import { useRunList } from './useRunList';

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function Runs({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  const list = useRunList();
  const wide = useView((state) => state.wideRuns);
  return (
    <Region title={t('runs.title')} quiet={quiet} pictures>
      <div className={styles.head}>
        <p className={styles.intro}>{t('runs.intro')}</p>
        <Button
          icon="wide"
          kind="plain"
          className={styles.widen}
          aria-pressed={wide}
          aria-label={t(wide ? 'runs.narrow' : 'runs.wide')}
          title={t(wide ? 'runs.narrow' : 'runs.wide')}
          onClick={() => viewStore.setState({ wideRuns: !wide })}
        />
      </div>
      <div className={styles.container}>
        <div className={styles.parts}>
          <div className={styles.list} data-part="list">
            <RunsTable list={list} />
            <RunsNotes list={list} />
            {list.all.length > 1 && <p className={styles.hint}>{t('runs.compareHint')}</p>}
          </div>
          <Overlay list={list} />
          <div className={styles.column}>
            <TradeOff list={list} />
            <Sweep list={list} />
          </div>
        </div>
      </div>
    </Region>
  );
}
