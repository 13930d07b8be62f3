/** Knobs of the page rather than of the run: how it looks and what it runs on. They share the field kinds and the URL with `fields`. */

import { choice, type Values } from './field';

export const settingsFields = {
  language: choice({ default: 'auto', options: ['auto', 'en', 'zh'], url: 'lang', group: 'training' }),
  theme: choice({ default: 'auto', options: ['auto', 'light', 'dark'], url: 'theme', group: 'training' }),
  backend: choice({
    default: 'auto',
    options: ['auto', 'webgpu', 'webgl', 'wasm', 'cpu'],
    url: 'backend',
    group: 'training',
  }),
  engine: choice({ default: 'auto', options: ['auto', 'fused', 'composed'], url: 'engine', group: 'training' }),
  hidden: choice({ default: 'go-on', options: ['go-on', 'pause'], url: 'hidden', group: 'training' }),
};

export type Settings = Values<typeof settingsFields>;
export type BackendChoice = Settings['backend'];
export type EngineChoice = Settings['engine'];
export type BackendName = Exclude<BackendChoice, 'auto'>;

/** The backends there are, without `auto`. */
export const backendNames: readonly BackendName[] = settingsFields.backend.options.filter((name) => name !== 'auto');

/** The keys of all settings. */
export const settingKeys: readonly (keyof Settings)[] = Object.keys(settingsFields).filter(
  (key): key is keyof Settings => key in settingsFields,
);
