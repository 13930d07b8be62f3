/** The page's head: its name, what computes, presets, sharing, language and theme. */

import { useT } from '../ui/useT';
import { BackendBadge } from './BackendBadge';
import { CompareButton } from './compare/CompareButton';
import { PageSwitches } from './PageSwitches';
import { PresetChanges } from './PresetChanges';
import { PresetList } from './PresetList';
import { ShareButton } from './ShareButton';
import styles from './TopBar.module.css';

export function TopBar() {
  const t = useT();
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{t('app.title')}</h1>
      <BackendBadge />
      <PresetChanges />
      <div className={styles.tools}>
        <PresetList />
        <CompareButton />
        <ShareButton />
        <PageSwitches />
      </div>
    </header>
  );
}
