/** The sweep: the form that plans one, how far it is, and what came of it over the grid. */

import { useState } from 'react';
import { Button } from '../../ui/Button';
import { useT } from '../../ui/useT';
import styles from './Sweep.module.css';
import { SweepForm } from './SweepForm';
import { SweepMap } from './SweepMap';
import { SweepProgress } from './SweepProgress';
import type { RunList } from './useRunList';
import { useSweep } from './useSweep';

export function Sweep({ list }: { readonly list: RunList }) {
  const t = useT();
  const [planning, setPlanning] = useState(false);
  const going = useSweep(({ phase }) => phase !== 'none' && phase !== 'finished');
  const none = useSweep(({ phase }) => phase === 'none');
  return (
    <section className={styles.sweep} aria-label={t('sweep.title')}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t('sweep.title')}</h3>
        {!going && (
          <Button aria-expanded={planning} onClick={() => setPlanning(!planning)}>
            {t(planning ? 'sweep.close' : 'sweep.open')}
          </Button>
        )}
      </div>
      <p className={styles.intro}>{t('sweep.intro')}</p>
      {planning && !going && <SweepForm onStart={() => setPlanning(false)} />}
      {!none && <SweepProgress />}
      <SweepMap list={list} />
    </section>
  );
}
