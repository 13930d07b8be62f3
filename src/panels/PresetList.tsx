/** The list of presets; shows the one that the knobs stand at, or how far they are from the default. */

import { useId } from 'react';
import { differences, presetConfig, presetIds, presetOf } from '../config/presets';
import { configStore } from '../state/configStore';
import { Select } from '../ui/Select';
import { useConfig } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './TopBar.module.css';

const custom = 'custom';

export function PresetList() {
  const t = useT();
  const id = useId();
  const config = useConfig((state) => state.config);
  const opened = useConfig((state) => state.opened);
  const present = presetOf(config, opened);
  const count = differences(config, presetConfig('article-corrected', config)).length;
  const choose = (value: string) => {
    const preset = presetIds.find((each) => each === value);
    if (preset) configStore.getState().setPreset(preset);
  };
  return (
    <div className={styles.preset}>
      <label htmlFor={id}>{t('preset.label')}</label>
      <Select
        id={id}
        label={t('preset.label')}
        value={present ?? custom}
        options={[
          ...(present ? [] : [{ value: custom, text: t('preset.custom', { count }), disabled: true }]),
          ...presetIds.map((value) => ({ value, text: t(`preset.${value}`) })),
        ]}
        onChoose={choose}
      />
    </div>
  );
}
