/** Everything that can be set: data, model, objective, training. Every knob comes from the field table. */

import { useT } from '../ui/useT';
import { Region } from './Region';
import styles from './Setup.module.css';
import { SetupData } from './SetupData';
import { SetupGroup } from './SetupGroup';

export function Setup() {
  const t = useT();
  return (
    <Region title={t('region.setup')} quiet>
      <div className={styles.groups}>
        <SetupData />
        <SetupGroup group="model" />
        <SetupGroup
          group="objective"
          large={['lambda']}
          aside={<span className={styles.formula}>{t('setup.formula')}</span>}
        />
        <SetupGroup group="training" settings={['backend', 'engine']} moreSettings={['hidden']} />
      </div>
    </Region>
  );
}
