import { expect, it } from 'vitest';
import { buffersOf } from './buffersOf';

it('finds every buffer in a message once', () => {
  const shared = new Float32Array(4);
  const other = new Uint8Array(2);
  const message = { a: { shape: [4], data: shared }, b: [shared, { c: other, d: null, e: 'text' }] };
  expect(buffersOf(message)).toEqual([shared.buffer, other.buffer]);
});
