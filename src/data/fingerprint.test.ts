import { expect, it } from 'vitest';
import { type Dataset, ofImages } from './dataset';
import { fingerprint } from './fingerprint';

const data: Dataset = {
  ...ofImages,
  ...{ name: 'a', count: 2, rows: 2, cols: 2, channels: 1 },
  values: Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7),
  labels: null,
};

it('is the same whatever the data are called', () => {
  expect(fingerprint({ ...data, name: 'b', classes: ['x'] })).toBe(fingerprint(data));
  expect(fingerprint(data)).toMatch(/^[0-9a-f]{64}$/);
});

it.each<[string, Partial<Dataset>]>([
  ['values', { values: Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 8) }],
  ['the type of the values', { values: Float32Array.of(0, 1) }],
  ['labels', { labels: Uint8Array.of(0, 0) }],
  ['shape', { rows: 1, cols: 4 }],
  ['kind', { kind: 'signals' }],
  ['alphabet', { alphabet: ['a', 'b'] }],
  ['scale', { scale: { low: 0, high: 1 } }],
  ['tokens', { token: { rows: 2, cols: 1 } }],
])('is another for other %s', (_, change) => {
  expect(fingerprint({ ...data, ...change })).not.toBe(fingerprint(data));
});

it('sees every float', () => {
  const floats = (last: number) => fingerprint({ ...data, values: Float32Array.of(0, 0.5, 1, last) });
  expect(floats(0.25)).not.toBe(floats(0.250001));
});
