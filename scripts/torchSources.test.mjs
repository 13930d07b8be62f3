/** The exported Python sources are Python, as far as a Python here can tell. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folders = ['../src/io/torch/python/', './'].map((path) => new URL(path, import.meta.url));
const sources = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);

it('the Python sources parse', (context) => {
  const check = 'import ast, sys; [ast.parse(text) for text in sys.stdin.read().split(chr(0))]';
  const { status, stderr, error } = spawnSync('python3', ['-c', check], {
    input: sources.join('\0'),
    encoding: 'utf8',
  });
  if (error) return context.skip('there is no python3 here to ask');
  expect(sources.length).toBeGreaterThan(12);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
