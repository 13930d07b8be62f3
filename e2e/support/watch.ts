/** Watches a browser context, all of its pages and their workers, for what may never happen: errors, a broken content policy, requests to others. */

import type { BrowserContext, Request } from '@playwright/test';
import { watchWorkerPolicy } from './workerPolicy';

export interface Watch {
  /** What went wrong so far, one line each. */
  readonly faults: string[];
  /** Requests that were looked at so far. */
  requests(): number;
}

/** Where the page is from that asked; null where it is none yet, and may be opened from anywhere. */
function askerOrigin(request: Request): string | null {
  const asker = request.serviceWorker()?.url() ?? request.frame().url();
  return asker.startsWith('http') ? new URL(asker).origin : null;
}

/** Whether a test opens its page, or another of this machine: the page itself must not go to any. */
const isOpening = (request: Request, to: URL) =>
  !request.serviceWorker() && request.isNavigationRequest() && to.hostname === 'localhost';

function isForeign(request: Request): boolean {
  const to = new URL(request.url());
  if (!to.protocol.startsWith('http') || isOpening(request, to)) return false;
  return to.origin !== askerOrigin(request);
}

/**
 * Watches `context` from now on; call it before its first page is opened.
 * A worker's requests, errors and messages come as those of its page; its breaches of the policy come on no such way, see workerPolicy.ts.
 */
export async function watch(context: BrowserContext): Promise<Watch> {
  const faults: string[] = [];
  let requests = 0;
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    requests += 1;
    if (isForeign(request)) faults.push(`request to ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => faults.push(`request to ${socket.url()}`)); // the page has no use for any
    page.on('crash', () => faults.push('the page crashed'));
    const closed = () => undefined;
    watchWorkerPolicy(page, (breach) => faults.push(`content policy: ${breach}`)).catch(closed);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`content policy: ${effectiveDirective} forbids ${blockedURI}`);
    });
  });
  return { faults, requests: () => requests };
}
