/** One side of a sweep's grid: which knob, and which of its values. */

import type { Field } from '../../config/field';
import { type ConfigKey, fields } from '../../config/fields';
import { sweepableKeys, sweepLimits } from '../../state/runs/sweepPlan';
import { NumberBox } from '../../ui/NumberBox';
import { Select } from '../../ui/Select';
import { useConfig } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { valueText } from '../changeText';
import styles from './Sweep.module.css';
import { type AxisDraft, choicesOf, draftFor, mayBeLog } from './sweepDraft';

interface Props {
  readonly label: string;
  readonly optional?: boolean;
  readonly draft: AxisDraft | null;
  /** The knob of the other side. */
  readonly taken: ConfigKey | undefined;
  readonly onChange: (draft: AxisDraft | null) => void;
}

export function SweepAxisForm({ label, optional = false, draft, taken, onChange }: Props) {
  const t = useT();
  const config = useConfig((state) => state.config);
  const keys = sweepableKeys.filter((key) => key !== taken);
  const choose = (chosen: string) => {
    const key = keys.find((each) => each === chosen);
    onChange(key ? draftFor(key, config) : null);
  };
  return (
    <fieldset className={styles.axis}>
      <legend className={styles.hidden}>{label}</legend>
      <div className={styles.line}>
        <span aria-hidden="true">{label}</span>
        <div className={styles.knob}>
          <Select
            label={label}
            value={draft?.key ?? ''}
            options={[
              ...(optional ? [{ value: '', text: t('sweep.noKnob') }] : []),
              ...keys.map((key) => ({ value: key, text: t(`field.${key}`) })),
            ]}
            onChoose={choose}
          />
        </div>
      </div>
      {draft && <Values label={label} draft={draft} onChange={onChange} />}
    </fieldset>
  );
}

interface ValuesProps {
  readonly label: string;
  readonly draft: AxisDraft;
  readonly onChange: (draft: AxisDraft) => void;
}

function Values({ label, draft, onChange }: ValuesProps) {
  const t = useT();
  const field: Field = fields[draft.key];
  const name = (part: string) => t('sweep.ofField', { label, field: part });
  const set = (values: Partial<AxisDraft>) => onChange({ ...draft, ...values });
  if (field.kind !== 'number') {
    const { ticked } = draft;
    return (
      <fieldset className={styles.options} aria-label={t('sweep.options', { field: t(`field.${draft.key}`) })}>
        {choicesOf(draft.key).map((value) => (
          <label key={String(value)} className={styles.check}>
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={(event) =>
                set({
                  ticked: event.currentTarget.checked ? [...ticked, value] : ticked.filter((each) => each !== value),
                })
              }
            />
            {valueText(t, draft.key, value)}
          </label>
        ))}
      </fieldset>
    );
  }
  const within = (value: number) => Math.min(field.max, Math.max(field.min, value));
  return (
    <div className={styles.numbers}>
      <span aria-hidden="true">{t('sweep.from')}</span>
      <NumberBox label={name(t('sweep.from'))} value={draft.from} onCommit={(from) => set({ from: within(from) })} />
      <span aria-hidden="true">{t('sweep.to')}</span>
      <NumberBox label={name(t('sweep.to'))} value={draft.to} onCommit={(to) => set({ to: within(to) })} />
      <span aria-hidden="true">{t('sweep.count')}</span>
      <NumberBox
        label={name(t('sweep.count'))}
        value={draft.count}
        onCommit={(count) => set({ count: Math.round(Math.min(sweepLimits.values, Math.max(1, count))) })}
      />
      {mayBeLog(draft) && (
        <div className={styles.scale}>
          <Select
            label={name(t('sweep.scale'))}
            value={draft.scale}
            options={(['log', 'linear'] as const).map((scale) => ({ value: scale, text: t(`sweep.scale.${scale}`) }))}
            onChoose={(scale) => set({ scale: scale === 'log' ? 'log' : 'linear' })}
          />
        </div>
      )}
    </div>
  );
}
