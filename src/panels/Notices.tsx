/** What the person must know: values that were mended, files that were refused, training that stopped by itself. */

import { lazy, Suspense } from 'react';
import { configKeys } from '../config/presets';
import { settingKeys } from '../config/settings';
import type { ProblemCode } from '../protocol';
import { configStore, type ShownNotice } from '../state/configStore';
import { runStore } from '../state/runStore';
import { stepsBack } from '../state/trainer';
import { trainerClient } from '../state/trainerClient';
import { Button } from '../ui/Button';
import { fieldText } from '../ui/fieldText';
import { useConfig, useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import { FileNotices } from './files/FileNotices';
import { Message } from './Message';
import styles from './Notices.module.css';
import { StopAdvice } from './StopAdvice';

/** Comes with what saves runs, which is no part of the first load. */
const SavedRun = lazy(() => import('./SavedRun').then(({ SavedRun }) => ({ default: SavedRun })));

export function Notices() {
  const t = useT();
  const notices = useConfig((state) => state.notices);
  return (
    <section className={styles.stack} aria-label={t('notices.label')}>
      <RunProblem />
      <Recovered />
      <PauseNotice />
      <Suspense>
        <SavedRun />
      </Suspense>
      <DataProblem />
      <FileNotices />
      <div role="status" className={styles.list}>
        <StopAdvice />
        {notices.map((notice) => (
          <MendNotice key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
}

/** Problems that a new worker can do away with; the others want another knob. */
const curable: readonly ProblemCode[] = ['crashed', 'device-lost', 'no-backend'];

function RunProblem() {
  const t = useT();
  const problem = useRun((state) => state.problem);
  const step = useRun((state) => state.resumeStep);
  if (!problem) return null;
  return (
    <Message alert text={t(`problem.${problem.code}`, problem.facts)}>
      {curable.includes(problem.code) && (
        <Button onClick={trainerClient.restart}>{step ? t('recover.resume', { step }) : t('recover.restart')}</Button>
      )}
    </Message>
  );
}

function Recovered() {
  const t = useT();
  const recovered = useRun((state) => state.recovered);
  if (!recovered) return null;
  const { problem, step, backend } = recovered;
  const went = backend
    ? t('recover.went-on-backend', { step, backend: t(`option.backend.${backend}`) })
    : t('recover.went-on', { step });
  const text = `${t(`problem.${problem.code}`, problem.facts)} ${went}`;
  return <Message alert text={text} onDismiss={() => runStore.setState({ recovered: null })} />;
}

function PauseNotice() {
  const t = useT();
  const reason = useRun((state) => state.pauseReason);
  const step = useRun((state) => state.step);
  if (reason === null || reason === 'steps-done') return null;
  const dismiss = () => runStore.setState({ pauseReason: null });
  return (
    <Message alert={reason === 'not-finite'} text={t(`pause.${reason}`, { step })} onDismiss={dismiss}>
      {reason === 'not-finite' && (
        <Button onClick={trainerClient.goBack}>{t('recover.not-finite', { steps: stepsBack })}</Button>
      )}
    </Message>
  );
}

function DataProblem() {
  const t = useT();
  const problem = useRun((state) => state.dataProblem);
  if (!problem) return null;
  const dismiss = () => runStore.setState({ dataProblem: null });
  return <Message alert text={t(`problem.${problem.code}`, problem.facts)} onDismiss={dismiss} />;
}

function MendNotice({ notice }: { readonly notice: ShownNotice }) {
  const t = useT();
  const { code, key, given, used, id } = notice;
  const knob = [...configKeys, ...settingKeys].find((each) => each === key);
  const named = knob ? { field: t(`field.${knob}`), used: fieldText(t, knob, used) } : { field: key, used };
  return (
    <Message
      text={t(`notice.${code}`, { ...named, given })}
      onDismiss={() => configStore.getState().dismissNotice(id)}
    />
  );
}
