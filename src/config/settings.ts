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
};

export type Settings = Values<typeof settingsFields>;
export type BackendChoice = Settings['backend'];
export type BackendName = Exclude<BackendChoice, 'auto'>;
