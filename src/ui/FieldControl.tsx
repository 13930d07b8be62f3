/** Any knob of the field table as a control: the one way a knob gets onto the page. It turns those of the run that is drawn. Knows no panel. */

import { useContext, useId } from 'react';
import { clampNumber, type FieldValue } from '../config/clamp';
import { whyFixed, whyUnavailable } from '../config/constraints';
import type { ChoiceField, Field, NumberField } from '../config/field';
import { type Config, type ConfigKey, fields } from '../config/fields';
import { whyIdle } from '../config/relevance';
import { ControlFrame, describedBy, type FrameProps } from './ControlFrame';
import { fieldText } from './fieldText';
import { NumberBox } from './NumberBox';
import { Select } from './Select';
import { Slider } from './Slider';
import { Toggle } from './Toggle';
import { RunContext, useConfig } from './useStores';
import { useT } from './useT';

interface Props {
  readonly field: ConfigKey;
  readonly size?: 'large';
  /** Why single options cannot be chosen for reasons outside the configuration. */
  readonly blocked?: Readonly<Record<string, string>>;
}

/** Integers over more values than this are typed, not dragged. */
const mostPlaces = 1000;

export function FieldControl({ field: key, size, blocked = {} }: Props) {
  const t = useT();
  const id = useId();
  const config = useConfig((state) => state.config);
  const opened = useConfig((state) => state.opened);
  const { set, drag, endDrag } = useContext(RunContext).configStore.getState();
  const field: Field = fields[key];
  const value: FieldValue = config[key];
  const label = t(`field.${key}`);
  const why = whyFixed(config, key, opened);
  const idle = whyIdle(config, key, opened);
  const frame: FrameProps = {
    id,
    label,
    help: t(`help.${key}`),
    restarts: !field.live,
    fixed: why ? t(`why.${why}`) : null,
    idle: idle ? t(`idle.${idle}`) : null,
    back:
      value === field.default || whyUnavailable(config, key, field.default, opened)
        ? null
        : { text: fieldText(t, key, field.default), go: () => set(key, field.default) },
  };
  const shared = { id, label, describedBy: describedBy(frame) };

  if (field.kind === 'flag') {
    return (
      <ControlFrame frame={frame}>
        <Toggle
          {...shared}
          checked={value === true}
          disabled={why !== null}
          onToggle={(checked) => set(key, checked)}
        />
      </ControlFrame>
    );
  }
  if (field.kind === 'choice') {
    const options = choiceOptions(field, (option) => {
      const rule = whyUnavailable(config, key, option, opened);
      return rule ? t(`why.${rule}`) : (blocked[option] ?? null);
    });
    return (
      <ControlFrame frame={frame}>
        <Select
          {...shared}
          value={String(value)}
          options={options.map(({ option, why }) => ({
            value: option,
            text: why
              ? t('control.unavailable', { option: fieldText(t, key, option), why })
              : fieldText(t, key, option),
            disabled: why !== null,
          }))}
          onChoose={(option) => set(key, option)}
        />
      </ControlFrame>
    );
  }
  const number = clampNumber(field, Number(value));
  const exactLabel = t('control.exact', { field: label });
  if (field.integer && field.scale === 'linear' && field.max - field.min > mostPlaces) {
    return (
      <ControlFrame frame={frame}>
        <NumberBox {...shared} value={number} onCommit={(typed) => set(key, typed)} />
      </ControlFrame>
    );
  }
  return (
    <ControlFrame frame={frame} size={size}>
      <Slider
        {...shared}
        exactLabel={exactLabel}
        field={field}
        lowest={lowestAvailable(config, key, field)}
        value={number}
        text={fieldText(t, key, number)}
        disabled={why !== null}
        onDrag={(moved) => drag(key, moved)}
        onRest={endDrag}
        onExact={(typed) => set(key, typed)}
      />
    </ControlFrame>
  );
}

function choiceOptions(field: ChoiceField, why: (option: string) => string | null) {
  return field.options.map((option) => ({ option, why: why(option) }));
}

/** The negative side of a range is there only while it can be chosen. */
function lowestAvailable(config: Config, key: ConfigKey, field: NumberField): number {
  return field.min < 0 && whyUnavailable(config, key, field.min) ? 0 : field.min;
}
