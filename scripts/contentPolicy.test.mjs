/** Holds public/_headers to the policy that the build writes into the page. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentPolicy } from './contentPolicy.mjs';

it('is sent by static hosts as it stands in the page', () => {
  const headers = readFileSync(new URL('../public/_headers', import.meta.url), 'utf8');
  const sent = /^\s+Content-Security-Policy: (.*)$/m.exec(headers)?.[1];
  expect(sent).toBe(contentPolicy);
});
