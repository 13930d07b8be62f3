/** No knob is forgotten, none stands twice. */

import { expect, it } from 'vitest';
import { configKeys } from '../config/presets';
import { setupLayout } from './setupLayout';

it('places every knob of the table exactly once', () => {
  const groups = ['data', 'model', 'objective', 'training'] as const;
  const placed = groups.flatMap((group) => {
    const { shown, more } = setupLayout(group);
    return [...shown, ...more];
  });
  expect([...placed].sort()).toEqual([...configKeys].sort());
});
