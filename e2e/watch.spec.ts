/** The tests' own watch: it notices each thing that a page must not do, in the page and in a worker, and fails the test for it. */

import { createServer, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { contentPolicy } from '../scripts/contentPolicy.mjs';
import { expect, test } from './support/test';

/** Two hosts on this machine: nothing leaves it, and yet each is foreign to the other. */
let hosts: { free: string; bound: string; close(): void };

/** Does what it is asked; as /eager.js it has broken the policy before anybody could ask. */
const worker = `if (location.pathname === '/eager.js') try { (0, eval)('1'); } catch {}
onmessage = async ({ data: [deed, url] }) => {
  if (deed === 'fetch') await fetch(url).catch(() => undefined);
  if (deed === 'eval') try { (0, eval)('1'); } catch {}
  if (deed === 'log') console.error('told by the worker');
  if (deed === 'throw') setTimeout(() => { throw new Error('thrown by the worker'); });
  postMessage('done');
};`;

/** Serves an empty page and a worker at any address, held to `policy` where one is given. */
async function serve(policy: string | null): Promise<Server> {
  const server = createServer((request, response) => {
    const script = request.url?.endsWith('.js');
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.end(script ? worker : '<!doctype html><title>page</title><link rel="icon" href="data:,">');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}

test.beforeAll(async () => {
  const [free, bound] = [await serve(null), await serve(contentPolicy)];
  const address = (server: Server) => {
    const at = server.address();
    if (at === null || typeof at === 'string') throw new Error('the host has no port');
    return `http://localhost:${at.port}/`;
  };
  hosts = {
    free: address(free),
    bound: address(bound),
    close() {
      free.close();
      bound.close();
    },
  };
});

test.afterAll(() => hosts.close());

/** Lets a worker of the page do `deed`, and waits until it has. */
const inWorker = (page: Page, deed: string, url = '', script = '/worker.js') =>
  page.evaluate(
    async ([deed, url, script]) => {
      const worker = new Worker(script);
      const done = new Promise((resolve) => {
        worker.onmessage = resolve;
      });
      worker.postMessage([deed, url]);
      await done;
    },
    [deed, url, script] as const,
  );

/** Waits for a fault that fits, and forgets all that came with it. */
async function noticed(faults: string[], fault: RegExp): Promise<void> {
  await expect.poll(() => faults.join('\n')).toMatch(fault);
  faults.length = 0;
}

test('notices errors and foreign requests, of the page and of a worker', async ({ page, faults }) => {
  await page.goto(hosts.free);
  await page.evaluate(() => fetch('/own'));
  await inWorker(page, 'fetch', '/own');
  expect(faults).toEqual([]); // its own host may be asked

  await page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => undefined), `${hosts.bound}by-page`);
  await noticed(faults, /^request to .*by-page/);
  await inWorker(page, 'fetch', `${hosts.bound}by-worker`);
  await noticed(faults, /^request to .*by-worker/);
  await page.evaluate((url) => {
    new Image().src = url;
  }, `${hosts.bound}picture.png`);
  await noticed(faults, /^request to .*picture/);
  await page.evaluate((url) => void new WebSocket(url), hosts.bound.replace('http', 'ws'));
  await noticed(faults, /^request to ws:/m);

  await page.evaluate(() => console.error('told by the page'));
  await noticed(faults, /^console: told by the page/);
  await inWorker(page, 'log');
  await noticed(faults, /^console: told by the worker/);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown by the page');
    });
  });
  await noticed(faults, /^uncaught: .*thrown by the page/);
  await inWorker(page, 'throw');
  await noticed(faults, /thrown by the worker/);
});

test('notices a second page of the same browser', async ({ context, faults }) => {
  const second = await context.newPage();
  await second.goto(hosts.free);
  await second.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => undefined), `${hosts.bound}by-second`);
  await noticed(faults, /^request to .*by-second/);
});

test('notices a broken policy, in the page and in a worker', async ({ page, faults }) => {
  await page.goto(hosts.bound);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }));
  });
  await noticed(faults, /^console: content policy: script-src-elem forbids inline$/m);
  await page.evaluate((url) => fetch(url).catch(() => undefined), hosts.free);
  await noticed(faults, /^console: content policy: connect-src forbids /m);
  await inWorker(page, 'fetch', hosts.free);
  await noticed(faults, /^content policy: connect-src forbids http.* in a worker$/m);
  await inWorker(page, 'eval');
  await noticed(faults, /^content policy: script-src forbids kEvalViolation in a worker$/m);
  await inWorker(page, 'nothing', '', '/eager.js');
  await noticed(faults, /^content policy: script-src forbids kEvalViolation in a worker$/m);
});

for (const [what, deed] of [
  ['an error on the console', () => console.error('provoked')],
  [
    'an uncaught error',
    () => {
      setTimeout(() => {
        throw new Error('provoked');
      });
    },
  ],
] as const) {
  test(`fails a test with ${what}`, async ({ page }) => {
    test.fail();
    await page.evaluate(deed);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  });
}
