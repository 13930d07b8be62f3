/** Tells of breaches of the content policy inside workers. Playwright shows none of them: no console message, no event, so the browser's own audits are asked. */

import type { CDPSession, Page } from '@playwright/test';

/** What of the DevTools protocol's messages matters here. */
interface Issue {
  readonly method?: string;
  readonly params?: { readonly issue?: { readonly details?: { readonly contentSecurityPolicyIssueDetails?: Breach } } };
}
interface Breach {
  readonly violatedDirective: string;
  readonly blockedURL?: string;
  readonly contentSecurityPolicyViolationType: string;
}

/** Calls `tell` with a line for each breach in a worker of `page`, also for what happened before this could look. */
export async function watchWorkerPolicy(page: Page, tell: (breach: string) => void): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let asked = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') ask(session, sessionId, ++asked);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params }: Issue = JSON.parse(message);
    const breach = params?.issue?.details?.contentSecurityPolicyIssueDetails;
    if (method !== 'Audits.issueAdded' || !breach) return;
    const { violatedDirective, blockedURL, contentSecurityPolicyViolationType } = breach;
    tell(`${violatedDirective} forbids ${blockedURL ?? contentSecurityPolicyViolationType} in a worker`);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
}

/** Asks a worker for its audits, those before too. It may be gone by now. */
function ask(session: CDPSession, sessionId: string, id: number): void {
  const message = JSON.stringify({ id, method: 'Audits.enable' });
  session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
}
