import { expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { builtInShapes } from '../config/dataShape';
import { fields } from '../config/fields';
import { datasets } from './registry';
import { gridOf } from './tokens';

it.each(Object.entries(datasets))('%s has the shape that the knobs are told, and at most 64 tokens', (name, load) => {
  const data = load(1);
  const shape = Object.entries(builtInShapes).find(([key]) => key === name)?.[1];
  const { rows, cols, channels, token } = data;
  expect({ rows, cols, channels, token }).toEqual(shape);
  expect(data.name).toBe(name);
  expect(data.values.length).toBe(data.count * rows * cols * channels);
  expect(gridOf(data, defaults(fields)).tokens).toBeLessThanOrEqual(64);
});
