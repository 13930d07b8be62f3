import { expect, it } from 'vitest';
import { createGate } from './gate';

it('holds whoever waits until the line moves', async () => {
  const gate = createGate();
  expect(gate.line).toBe(Number.POSITIVE_INFINITY);
  gate.move(5);
  let passed = false;
  const waiting = gate.wait().then(() => {
    passed = true;
  });
  await Promise.resolve();
  expect([gate.line, passed]).toEqual([5, false]);
  gate.move(null);
  await waiting;
  expect([gate.line, passed]).toEqual([Number.POSITIVE_INFINITY, true]);
});
