/** The workflows run what was reviewed: actions by full commit, the least permissions, and no deployment of what was not tested. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

it('are there', () => expect(workflows.map(({ name }) => name)).toEqual(['ci.yml', 'deploy.yml']));

it.each(workflows)('$name pins every action to a commit and says which version that is', ({ text }) => {
  const uses = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
  expect(uses.length).toBeGreaterThan(1);
  for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it.each(workflows)('$name may only read unless a job says more, and leaves no token behind', ({ text }) => {
  expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
  expect(text).not.toMatch(/contents: write|write-all|pull_request_target|secrets\./);
  expect(text).toContain('persist-credentials: false');
});

it.each(workflows)('$name installs what the lockfile says, audits it and tests on Node 20', ({ text }) => {
  expect(text).toContain('node-version: 20\n');
  const order = ['run: npm ci', 'run: npm audit', 'run: npm test'].map((step) => text.indexOf(step));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
});

it('deploy.yml publishes dist/ only after the tests, and only its last job may write', () => {
  const text = workflows.find(({ name }) => name === 'deploy.yml')?.text ?? '';
  const [build = '', deploy = ''] = text.split(/^ {2}deploy:$/m);
  expect(build.indexOf('npm test')).toBeLessThan(build.indexOf('upload-pages-artifact'));
  expect(build).toContain('path: dist/');
  expect(build).not.toContain(': write');
  expect(deploy).toMatch(/needs: build[\s\S]*permissions:\n {6}pages: write\n {6}id-token: write\n {4}environment/);
});
