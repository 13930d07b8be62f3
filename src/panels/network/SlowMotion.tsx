/** The line that tells a single step slowly: its switch, and the caption of each beat with the step's real figures. */

import { useId } from 'react';
import { formatCount, formatFigure, formatNumber } from '../../i18n/format';
import { type Beat, beats } from '../../state/slowMotion';
import { viewStore } from '../../state/viewStore';
import { Button } from '../../ui/Button';
import { Toggle } from '../../ui/Toggle';
import { useConfig, useRun, useView } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import type { ParameterChange } from '../../viz/parameterChange';
import styles from './SlowMotion.module.css';

interface Props {
  readonly beat: Beat | null;
  /** The step that the run stood at before; null while nothing is told. */
  readonly before: number | null;
  /** How far it moved the parameters, where that is known. */
  readonly change: ParameterChange | null;
  readonly onNext: () => void;
}

/** Each caption is announced once, as it comes. */
export function SlowMotion({ beat, before, change, onNext }: Props) {
  const t = useT();
  const id = useId();
  const on = useView((state) => state.slowMotion);
  const caption = useCaption(beat, before, change);
  return (
    <div className={styles.slow} data-not-in-picture>
      <span className={styles.switch}>
        <Toggle
          id={id}
          label={t('slow.toggle')}
          checked={on}
          disabled={false}
          describedBy={undefined}
          onToggle={(slowMotion) => viewStore.setState({ slowMotion })}
        />
        <label htmlFor={id}>{t('slow.toggle')}</label>
      </span>
      <p className={styles.caption}>
        {beat && <span className={styles.beat}>{t('slow.beat', { number: beats.indexOf(beat) + 1 })}</span>}
        <span aria-live="polite" data-testid="slow-caption">
          {caption}
        </span>
        {!beat && on && <span className={styles.idle}>{t('slow.idle')}</span>}
      </p>
      {beat && <Button onClick={onNext}>{t('slow.next')}</Button>}
    </div>
  );
}

function useCaption(beat: Beat | null, before: number | null, change: ParameterChange | null): string {
  const t = useT();
  const batch = useRun((state) => state.info?.batchSize ?? null);
  const point = useRun((state) => state.lastTrain);
  const optimiser = t(`option.optimiser.${useConfig((state) => state.config.optimiser)}`);
  if (beat === null || before === null) return '';
  const step = before + 1;
  switch (beat) {
    case 'forward':
      return t('slow.forward', { batch: formatCount(batch), step: before });
    case 'loss':
      if (point?.step !== step) return t('slow.lossUnknown');
      return t('slow.loss', {
        loss: formatFigure(point.loss),
        reconstruction: formatFigure(point.reconstruction),
        penalty: formatFigure(point.penalty),
      });
    case 'backward':
      return t('slow.backward');
    case 'update':
      if (!change) return t('slow.updateUnknown', { optimiser, step });
      return t('slow.update', {
        ...{ optimiser, step, change: formatNumber(change.all), size: formatNumber(change.size) },
        percent: formatNumber((100 * change.all) / (change.size || 1), 2),
      });
  }
}
