/** Play, pause, step, reset, the figures that change while training, and the run as a file. */

import { formatCount, formatFigure } from '../i18n/format';
import { trainerClient } from '../state/trainerClient';
import { Button } from '../ui/Button';
import { useRun, useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { FileButtons } from './files/FileButtons';
import styles from './Transport.module.css';

export function Transport() {
  const t = useT();
  const willPlay = useRun((state) => state.willPlay && state.phase !== 'failed');
  return (
    <section className={styles.transport} aria-label={t('region.transport')}>
      <div className={styles.buttons}>
        <Button
          kind="strong"
          icon={willPlay ? 'pause' : 'play'}
          className={styles.play}
          aria-keyshortcuts="Space"
          title={t('shortcut.play')}
          onClick={trainerClient.toggle}
        >
          {t(willPlay ? 'button.pause' : 'button.play')}
        </Button>
        <Button icon="step" aria-keyshortcuts="ArrowRight" title={t('shortcut.step')} onClick={trainerClient.step}>
          {t('button.step')}
        </Button>
        <Button icon="reset" aria-keyshortcuts="R" title={t('shortcut.reset')} onClick={trainerClient.reset}>
          {t('button.reset')}
        </Button>
      </div>
      <Figures />
      <PastStrip />
      <FileButtons />
    </section>
  );
}

/** Says that the pictures are of an earlier moment than the figures: nobody shall take one for the other. */
function PastStrip() {
  const t = useT();
  const at = useView((state) => state.at?.step ?? null);
  const step = useRun((state) => state.step);
  if (at === null) return null;
  return <p className={styles.past}>{t('time.strip', { step: formatCount(at), last: formatCount(step) })}</p>;
}

function Figures() {
  const t = useT();
  const step = useRun((state) => state.step);
  const stepsPerEpoch = useRun((state) => state.info?.stepsPerEpoch ?? null);
  const trainLoss = useRun((state) => state.lastTrain?.loss ?? null);
  const testMse = useRun((state) => state.lastTest?.mse ?? null);
  const rateHz = useRun((state) => state.stepsPerSecond);
  const epoch = stepsPerEpoch ? (step / stepsPerEpoch).toFixed(1) : '–';
  return (
    <div className={styles.figures}>
      <Figure label={t('output.step')} text={formatCount(step)} />
      <Figure label={t('output.epoch')} text={epoch} />
      <Figure label={t('output.trainLoss')} text={formatFigure(trainLoss)} series="train" />
      <Figure label={t('output.testMse')} text={formatFigure(testMse)} series="test" />
      <Figure label={t('output.stepsPerSecond')} text={rateHz < 100 ? formatFigure(rateHz, 2) : formatCount(rateHz)} />
    </div>
  );
}

interface FigureProps {
  readonly label: string;
  readonly text: string;
  /** The curve that shows the same figure. */
  readonly series?: 'train' | 'test';
}

/** Not announced when it changes: it does so many times a second. */
function Figure({ label, text, series }: FigureProps) {
  return (
    <div className={styles.figure}>
      <span className={styles.caption} aria-hidden="true">
        {series && <span className={styles[series]} />}
        {label}
      </span>
      <output className={styles.number} aria-label={label} aria-live="off">
        {text}
      </output>
    </div>
  );
}
