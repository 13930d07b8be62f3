/** A setting of the page as a list, like a knob. Knows the config store, no panel. */

import { useId } from 'react';
import { type Settings, settingsFields } from '../config/settings';
import { configStore } from '../state/configStore';
import { ControlFrame } from './ControlFrame';
import { fieldText } from './fieldText';
import { Select } from './Select';
import { useConfig } from './useStores';
import { useT } from './useT';

export function SettingControl({ setting }: { readonly setting: keyof Settings }) {
  const t = useT();
  const id = useId();
  const value = useConfig((state) => state.settings[setting]);
  const { setSetting } = configStore.getState();
  const field = settingsFields[setting];
  const label = t(`field.${setting}`);
  const back =
    value === field.default
      ? null
      : { text: fieldText(t, setting, field.default), go: () => setSetting(setting, field.default) };
  return (
    <ControlFrame frame={{ id, label, help: t(`help.${setting}`), restarts: false, fixed: null, idle: null, back }}>
      <Select
        id={id}
        label={label}
        value={value}
        options={field.options.map((option) => ({ value: option, text: fieldText(t, setting, option) }))}
        onChoose={(option) => setSetting(setting, option)}
      />
    </ControlFrame>
  );
}
