/** A group of knobs under a heading, the less used of them behind *More*. Knows no particular knob. */

import { type ReactNode, useId, useState } from 'react';
import type { Group } from '../config/field';
import { type ConfigKey, fields } from '../config/fields';
import { type Settings, settingsFields } from '../config/settings';
import { knobsOf } from '../state/highlight';
import { classes } from '../ui/classes';
import { FieldControl } from '../ui/FieldControl';
import { KnobHighlight } from '../ui/KnobHighlight';
import { SettingControl } from '../ui/SettingControl';
import { useConfig, useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './Setup.module.css';
import { setupLayout } from './setupLayout';

interface Props {
  readonly group: Group;
  readonly large?: readonly ConfigKey[];
  /** Settings of the page that belong to this group. */
  readonly settings?: readonly (keyof Settings)[];
  /** Those of them behind *More*. */
  readonly moreSettings?: readonly (keyof Settings)[];
  /** Why single options of a knob cannot be chosen at present. */
  readonly blocked?: Readonly<Partial<Record<ConfigKey, Readonly<Record<string, string>>>>>;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  /** Between the heading and the knobs. */
  readonly children?: ReactNode;
}

export function SetupGroup({
  group,
  large = [],
  settings = [],
  moreSettings = [],
  blocked = {},
  aside,
  children,
}: Props) {
  const { shown, more } = setupLayout(group);
  const t = useT();
  const id = useId();
  // A knob that is not at its default must not hide, nor may the one in use when it returns there.
  const moved = useConfig(
    (state) =>
      more.some((key) => state.config[key] !== fields[key].default) ||
      moreSettings.some((key) => state.settings[key] !== settingsFields[key].default),
  );
  const [open, setOpen] = useState(moved);
  const pointedAt = useView(
    ({ highlight }) => highlight !== null && knobsOf[highlight].some((key) => more.includes(key)),
  );
  const control = (key: ConfigKey) => (
    <KnobHighlight key={key} field={key}>
      <FieldControl
        field={key}
        {...(large.includes(key) && { size: 'large' as const })}
        {...(blocked[key] && { blocked: blocked[key] })}
      />
    </KnobHighlight>
  );
  return (
    <section className={styles.group} data-group={group} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          {t(`group.${group}`)}
        </h3>
        {aside}
      </div>
      {children}
      {shown.map(control)}
      {settings.map((setting) => (
        <SettingControl key={setting} setting={setting} />
      ))}
      <details
        className={classes(styles.more, pointedAt && styles.pointedAt)}
        open={open || moved}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{t('setup.more')}</summary>
        <div className={styles.moreRows}>
          {more.map(control)}
          {moreSettings.map((setting) => (
            <SettingControl key={setting} setting={setting} />
          ))}
        </div>
      </details>
    </section>
  );
}
