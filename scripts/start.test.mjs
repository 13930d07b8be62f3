/** Tests of the one decision of `npm start`: whether to open a browser. */

import { expect, it } from 'vitest';
import { hasDesktop } from './start.mjs';

it.each([
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', true],
  [{ CI: '1', DISPLAY: ':0' }, 'linux', false],
  [{ CI: 'true' }, 'darwin', false],
  [{ BROWSER: 'none' }, 'darwin', false],
  [{ SSH_CONNECTION: '1 2 3 4' }, 'darwin', false],
])('%o on %s: %s', (env, platform, expected) => {
  expect(hasDesktop(env, platform)).toBe(expected);
});
