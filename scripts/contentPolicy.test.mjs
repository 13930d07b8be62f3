/** Holds public/_headers to the policy that the build writes into the page, and to what only a header can say. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentPolicy } from './contentPolicy.mjs';

const headers = readFileSync(new URL('../public/_headers', import.meta.url), 'utf8');
/** @param {string} name */
const sent = (name) => new RegExp(`^\\s+${name}: (.*)$`, 'm').exec(headers)?.[1] ?? '';

it('is sent by static hosts as it stands in the page, and keeps the page out of frames of others', () => {
  expect(sent('Content-Security-Policy')).toBe(`${contentPolicy}; frame-ancestors 'self'`);
});

it('names every kind of thing that the page may load, and allows nothing by default', () => {
  const directives = new Map(contentPolicy.split('; ').map((directive) => [directive.split(' ')[0], directive]));
  expect(directives.get('default-src')).toBe("default-src 'none'");
  expect(directives.get('script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(directives.get('worker-src')).toBe("worker-src 'self'");
  // What default-src does not cover must be named.
  for (const name of ['base-uri', 'form-action']) expect(directives.get(name)).toBe(`${name} 'none'`);
  expect(contentPolicy).not.toMatch(/'unsafe-(inline|eval|hashes)'|\*/);
});

it('leaves no way to a device but to the camera, which a person may open', () => {
  const permissions = sent('Permissions-Policy').split(', ');
  expect(permissions).toContain('camera=(self)');
  expect(permissions.length).toBeGreaterThan(8);
  for (const permission of permissions.filter((each) => !each.startsWith('camera='))) {
    expect(permission).toMatch(/^[a-z-]+=\(\)$/);
  }
});

it.each([
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
])('%s is %s', (name, value) => expect(sent(name)).toBe(value));
