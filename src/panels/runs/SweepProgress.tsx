/** How far a sweep is, how long it will take, and the buttons that hold it or end it. */

import { sweep } from '../../state/runs/runsClient';
import { Button } from '../../ui/Button';
import { useT } from '../../ui/useT';
import { durationText } from './runsText';
import styles from './Sweep.module.css';
import { useSweep } from './useSweep';

export function SweepProgress() {
  const t = useT();
  const { phase, cells, steps, step, stepMs, problem } = useSweep((state) => state);
  const runnable = cells.filter(({ status }) => status !== 'impossible');
  const ended = runnable.filter(({ status }) => status !== 'waiting' && status !== 'training');
  const [failed, diverged] = (['failed', 'diverged'] as const).map(
    (status) => cells.filter((cell) => cell.status === status).length,
  );
  const isGoing = phase === 'training' || phase === 'waiting' || phase === 'paused';
  const all = runnable.length * steps;
  const done = Math.min(all, ended.length * steps + (isGoing ? step : 0));
  const facts = { cell: Math.min(ended.length + 1, runnable.length), count: runnable.length, step, steps };
  const text = isGoing ? t(`sweep.${phase}`, facts) : t('sweep.finished', { done: ended.length - (failed ?? 0) });
  return (
    <div className={styles.progress} data-not-in-picture>
      <progress className={styles.bar} aria-label={t('sweep.progress')} max={all} value={done} />
      <p className={styles.told} data-testid="sweep-told">
        {text} {isGoing && stepMs !== null && t('sweep.left', { time: durationText(t, stepMs * (all - done)) })}
      </p>
      {failed !== 0 && problem && (
        <p className={styles.told}>
          {t('sweep.failed', { count: failed ?? 0, problem: t(`problem.${problem.code}`, problem.facts) })}
        </p>
      )}
      {diverged !== 0 && <p className={styles.told}>{t('sweep.diverged', { count: diverged ?? 0 })}</p>}
      <div className={styles.buttons}>
        {isGoing && phase !== 'paused' && (
          <Button icon="pause" onClick={sweep.pause}>
            {t('sweep.pause')}
          </Button>
        )}
        {phase === 'paused' && (
          <Button icon="play" onClick={sweep.resume}>
            {t('sweep.resume')}
          </Button>
        )}
        <Button icon="close" onClick={sweep.cancel}>
          {t(isGoing ? 'sweep.cancel' : 'sweep.dismiss')}
        </Button>
      </div>
    </div>
  );
}
