/** What is known of a run beside its figures: knobs, seed, data, machine, versions. */

import type { KeptRun } from '../../protocol';
import { fieldText } from '../../ui/fieldText';
import { Popover } from '../../ui/Popover';
import { useLanguage, useT } from '../../ui/useT';
import { changesOf, changeText } from '../changeText';
import styles from './RunsTable.module.css';

/** So much of a fingerprint tells data apart. */
const digits = 12;

export function RunFacts({ run, name }: { readonly run: KeptRun; readonly name: string }) {
  const t = useT();
  const language = useLanguage();
  const { config, data, versions, marks, step } = run;
  const changes = changesOf(config).map((change) => changeText(t, change));
  const machine = t('runs.on', {
    backend: fieldText(t, 'backend', run.backend),
    engine: fieldText(t, 'engine', run.engine),
  });
  const facts = [
    [t('runs.fact.begun'), new Date(run.begunMs).toLocaleString(language)],
    [t('runs.fact.knobs'), changes.join(t('compare.separator')) || t('runs.fact.noKnobs')],
    [t('runs.fact.seed'), String(config.seed)],
    [t('runs.fact.data'), t('runs.fact.dataIs', { name: data.name, fingerprint: data.fingerprint.slice(0, digits) })],
    [t('runs.fact.machine'), run.adapter ? `${machine} (${run.adapter})` : machine],
    [t('runs.fact.versions'), t('runs.fact.versionsAre', { ...versions })],
    [t('runs.fact.kept'), t('runs.fact.keptAre', { step, marks: marks.length })],
  ] as const;
  return (
    <Popover label={t('runs.facts', { name })} button="?" className={styles.action}>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
