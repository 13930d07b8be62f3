/** Moves the whole page through the kept moments of the run, and lets it go on from one of them. Knows the stores, no worker. */

import { type RefObject, useContext, useId, useMemo, useRef } from 'react';
import { TimeScale } from '../charts/TimeScale';
import { formatCount } from '../i18n/format';
import { Button } from '../ui/Button';
import control from '../ui/Control.module.css';
import { RunContext, useConfig, useRun, useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { timeTicks } from '../viz/timeTicks';
import { movedKnobs } from './movedKnobs';
import styles from './TimeScrubber.module.css';

export function TimeScrubber() {
  const t = useT();
  const id = useId();
  const { trainer } = useContext(RunContext);
  const range = useRef<HTMLInputElement>(null);
  const now = useRun((state) => state.step);
  const there = useRun((state) => state.phase === 'paused' || state.phase === 'playing');
  /** What the pictures really are of: while one drags, they come a little later. */
  const pictured = useRun((state) => state.view?.step ?? null);
  const snapshots = useRun((state) => state.snapshots);
  const at = useView((state) => state.at?.step ?? null);
  const steps = useMemo(() => snapshots.map(({ step }) => step).filter((step) => step < now), [snapshots, now]);
  const ticks = useMemo(() => timeTicks(steps, now), [steps, now]);
  const place = at !== null && steps.includes(at) ? steps.indexOf(at) : steps.length;
  const facts = { step: formatCount(at), last: formatCount(now) };
  const filled = steps.length === 0 ? '100%' : `${(100 * place) / steps.length}%`;

  return (
    <div className={styles.time} data-not-in-picture>
      <div className={styles.line}>
        <label htmlFor={id}>{t('time.title')}</label>
        <output htmlFor={id} aria-label={t('time.shown')} aria-live="off" className={styles.shown}>
          {at === null ? formatCount(pictured) : t('time.past', { ...facts, step: formatCount(pictured) })}
        </output>
      </div>
      <input
        ref={range}
        id={id}
        type="range"
        className={`${control.range} ${styles.range}`}
        style={{ '--from': '0%', '--to': filled }}
        min={0}
        max={steps.length}
        step={1}
        value={place}
        disabled={steps.length === 0 || !there}
        aria-valuetext={t(at === null ? 'time.nowValue' : 'time.pastValue', facts)}
        onChange={(event) => trainer.lookAt(steps[event.currentTarget.valueAsNumber] ?? null)}
      />
      <TimeScale count={steps.length} ticks={ticks} formatStep={formatCount} now={t('time.now')} />
      <Actions at={at} range={range} />
    </div>
  );
}

/** What can be done from the moment that is looked at, and what it would mean; the slider takes over the focus. */
function Actions({ at, range }: { readonly at: number | null; readonly range: RefObject<HTMLInputElement | null> }) {
  const t = useT();
  const { trainer } = useContext(RunContext);
  const moved = useMovedText(at);
  const then = (act: () => void) => () => {
    range.current?.focus();
    act();
  };
  return (
    <>
      <div className={styles.actions}>
        <Button disabled={at === null} onClick={then(trainer.backToNow)}>
          {t('time.backToNow')}
        </Button>
        <Button disabled={at === null} onClick={then(trainer.continueFromHere)}>
          {t('time.continue')}
        </Button>
      </div>
      <div className={styles.note}>
        <p>{at === null ? t('time.hint') : t('time.fork', { step: formatCount(at) })}</p>
        {moved && <p>{moved}</p>}
      </div>
    </>
  );
}

/** Which knobs have other values now than at step `at`; empty where none has. */
function useMovedText(at: number | null): string {
  const t = useT();
  const then = useRun((state) => state.snapshots.find(({ step }) => step === at)?.live ?? null);
  const config = useConfig((state) => state.config);
  const moved = then ? movedKnobs(t, then, config) : [];
  return moved.length > 0 ? t('time.moved', { list: moved.join(t('time.separator')) }) : '';
}
