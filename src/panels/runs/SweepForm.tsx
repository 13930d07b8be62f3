/** Plans a sweep: one or two knobs with their values, steps for each cell, and what that comes to. */

import { useId, useState } from 'react';
import { sweep } from '../../state/runs/runsClient';
import { planSweep, sweepLimits } from '../../state/runs/sweepPlan';
import { Button } from '../../ui/Button';
import { NumberBox } from '../../ui/NumberBox';
import { useConfig } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { valueText } from '../changeText';
import styles from './Sweep.module.css';
import { SweepAxisForm } from './SweepAxisForm';
import { type AxisDraft, axisOf, draftFor } from './sweepDraft';
import { useSweep } from './useSweep';

const usualSteps = 300;

export function SweepForm({ onStart }: { readonly onStart: () => void }) {
  const t = useT();
  const id = useId();
  const config = useConfig((state) => state.config);
  const opened = useConfig((state) => state.opened);
  const together = useSweep((state) => state.together);
  const [first, setFirst] = useState<AxisDraft>(() => draftFor('lambda', config));
  const [second, setSecond] = useState<AxisDraft | null>(null);
  const [steps, setSteps] = useState(config.stopAfter || usualSteps);

  const axes = [first, ...(second ? [second] : [])].map(axisOf);
  const cells = axes.reduce((count, { values }) => count * values.length, 1);
  const fits = cells > 0 && cells <= sweepLimits.cells;
  const plan = fits ? planSweep(config, axes, steps, opened) : [];
  const impossible = plan.flatMap(({ why }) => why ?? []);
  const runnable = plan.length - impossible.length;
  const start = () => {
    sweep.start(axes, steps);
    onStart();
  };

  return (
    <div className={styles.form} data-not-in-picture>
      <SweepAxisForm
        label={t('sweep.knob')}
        draft={first}
        taken={second?.key}
        onChange={(draft) => draft && setFirst(draft)}
      />
      <SweepAxisForm label={t('sweep.secondKnob')} optional draft={second} taken={first.key} onChange={setSecond} />
      <div className={styles.line}>
        <label htmlFor={`${id}-steps`}>{t('sweep.steps')}</label>
        <NumberBox
          id={`${id}-steps`}
          label={t('sweep.steps')}
          value={steps}
          onCommit={(typed) =>
            setSteps(Math.round(Math.min(sweepLimits.mostSteps, Math.max(sweepLimits.leastSteps, typed))))
          }
        />
      </div>
      <ul className={styles.plan} aria-live="polite">
        {axes.map(({ key, values }) => (
          <li key={key}>
            {t('sweep.values', {
              field: t(`field.${key}`),
              list: values.map((value) => valueText(t, key, value)).join(t('sweep.valueSeparator')),
            })}
          </li>
        ))}
        {cells === 0 && <li>{t('sweep.noValues')}</li>}
        {cells > sweepLimits.cells && <li>{t('sweep.tooMany', { count: cells, most: sweepLimits.cells })}</li>}
        {fits && <li data-testid="sweep-cells">{t('sweep.cells', { count: runnable })}</li>}
        {impossible.length > 0 && (
          <li>
            {t('sweep.impossible', {
              count: impossible.length,
              why: [...new Set(impossible)].map((rule) => t(`why.${rule}`)).join(' '),
            })}
          </li>
        )}
      </ul>
      <p className={styles.intro}>{t('sweep.how')}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={together}
          onChange={(event) => sweep.setTogether(event.currentTarget.checked)}
        />
        {t('sweep.together')}
      </label>
      <div>
        <Button kind="strong" disabled={runnable === 0} onClick={start}>
          {t('sweep.start')}
        </Button>
      </div>
    </div>
  );
}
