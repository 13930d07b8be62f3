/** The knobs of the run and the settings of the page, always a valid combination. Knows neither the URL, the worker nor React. */

import { createStore } from 'zustand/vanilla';
import { defaults, type FieldValue, withValues } from '../config/clamp';
import { mend } from '../config/constraints';
import type { DataShape } from '../config/dataShape';
import { type Config, type ConfigKey, fields } from '../config/fields';
import type { Notice } from '../config/notice';
import { type PresetId, presetConfig } from '../config/presets';
import { type Settings, settingsFields } from '../config/settings';

/** A notice on the page, with a number to dismiss it by. */
export interface ShownNotice extends Notice {
  readonly id: number;
}

export interface ConfigState {
  readonly config: Config;
  readonly settings: Settings;
  readonly notices: readonly ShownNotice[];
  /** The shape of the opened data; null before any is open. What knobs can be depends on it. */
  readonly opened: DataShape | null;
  /** The knob that is being dragged just now; its changes belong together. */
  readonly dragging: ConfigKey | null;
  /** Sets a knob to the nearest value it can take; other knobs that this makes impossible give way with a notice. */
  set(key: ConfigKey, value: FieldValue): void;
  /** As `set`, while the knob is still moving; `endDrag` follows when it is let go. */
  drag(key: ConfigKey, value: FieldValue): void;
  endDrag(): void;
  /** Sets several knobs at once. */
  apply(changes: Partial<Config>): void;
  setPreset(id: PresetId): void;
  setSetting(key: keyof Settings, value: FieldValue): void;
  /** Takes over a whole state, as from a URL, with what there is to tell about it. */
  load(config: Config, settings: Settings, notices: readonly Notice[]): void;
  /** Other data is open: knobs that this makes impossible give way with a notice. */
  setOpened(opened: DataShape | null): void;
  notify(notice: Notice): void;
  dismissNotice(id: number): void;
}

/** A config store; the page has one, `configStore`. */
export const createConfigStore = () =>
  createStore<ConfigState>()((write, read) => {
    let lastId = 0;
    const numbered = (notices: readonly Notice[]) => notices.map((notice) => ({ ...notice, id: ++lastId }));

    /** A knob has at most one notice: the newest. */
    const added = (notices: readonly Notice[]) => {
      const keys = new Set(notices.map((notice) => notice.key));
      return [...read().notices.filter((shown) => !keys.has(shown.key)), ...numbered(notices)];
    };
    const adopt = (config: Config, dragging: ConfigKey | null) => {
      const mended = mend(config, read().opened);
      write({ config: mended.config, dragging, notices: added(mended.notices) });
    };

    return {
      config: defaults(fields),
      settings: defaults(settingsFields),
      notices: [],
      opened: null,
      dragging: null,
      set: (key, value) => adopt(withValues(fields, read().config, { [key]: value }), null),
      drag: (key, value) => adopt(withValues(fields, read().config, { [key]: value }), key),
      endDrag: () => write({ dragging: null }),
      apply: (changes) => adopt(withValues(fields, read().config, changes), null),
      setPreset: (id) => adopt(presetConfig(id, read().config, read().opened), null),
      setSetting: (key, value) => write({ settings: withValues(settingsFields, read().settings, { [key]: value }) }),
      load: (config, settings, notices) => write({ config, settings, dragging: null, notices: numbered(notices) }),
      setOpened(opened) {
        write({ opened });
        adopt(read().config, null);
      },
      notify: (notice) => write({ notices: added([notice]) }),
      dismissNotice: (id) => write({ notices: read().notices.filter((notice) => notice.id !== id) }),
    };
  });
export type ConfigStore = ReturnType<typeof createConfigStore>;

export const configStore = createConfigStore();
