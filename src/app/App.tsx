/** The page: head, the three columns, messages. Knows where panels stand, nothing of what they do. */

import { ComparisonPlace } from '../panels/compare/ComparisonPlace';
import { Equation } from '../panels/Equation';
import { HeadsStrip } from '../panels/HeadsStrip';
import { LossCurves } from '../panels/LossCurves';
import { Network } from '../panels/Network';
import { Notices } from '../panels/Notices';
import { OutcomeTabs } from '../panels/OutcomeTabs';
import { OwnDataPlace } from '../panels/ownData/OwnDataPlace';
import { Reconstruction } from '../panels/Reconstruction';
import { Setup } from '../panels/Setup';
import { TopBar } from '../panels/TopBar';
import { Transport } from '../panels/Transport';
import { classes } from '../ui/classes';
import { useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './App.module.css';
import { DropCue } from './DropCue';
import { useDocument } from './useDocument';
import { useShortcuts } from './useShortcuts';

export function App() {
  const t = useT();
  useDocument();
  useShortcuts();
  const wide = useView(({ tab, wideRuns }) => tab === 'runs' && wideRuns);
  return (
    <>
      <a className={styles.skip} href="#network">
        {t('app.skip')}
      </a>
      <TopBar />
      <div className={styles.sticky}>
        <Transport />
      </div>
      <main>
        <div className={classes(styles.columns, wide && styles.wide)}>
          <div className={styles.setup}>
            <Setup />
          </div>
          <div className={styles.network} id="network" tabIndex={-1}>
            <HeadsStrip />
            <Network />
            <Reconstruction />
          </div>
          <div className={styles.outcome}>
            <Equation />
            <LossCurves />
            <OutcomeTabs />
          </div>
        </div>
        <ComparisonPlace />
      </main>
      <Notices />
      <DropCue />
      <OwnDataPlace />
    </>
  );
}
