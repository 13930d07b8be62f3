/** One look at what a training page holds: heaps of page and workers, tensors, GPU buffers, DOM, stored bytes. Asks the browser, not the page's own code. */

/** @typedef {import('playwright').CDPSession} CDPSession */

/**
 * What is held, after a collection of garbage.
 * @typedef {object} Holdings
 * @property {number} tensors of tfjs
 * @property {number} gpuBytes in buffers and textures that were not destroyed
 * @property {number} pageBytes JavaScript heap, DOM wrappers and array buffers of the page
 * @property {number} workerBytes the same of its workers, WebAssembly's memory among it
 * @property {number} domNodes
 * @property {number} listeners
 * @property {number} storedBytes IndexedDB and what else the origin stores
 */

/** Collections in a row: what one leaves, the next one frees. */
const COLLECTIONS = 3;

/** @param {{ usedSize: number, embedderHeapUsedSize?: number, backingStorageSize?: number }} usage */
const heapBytes = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }) =>
  usedSize + embedderHeapUsedSize + backingStorageSize;

/**
 * A channel of the DevTools protocol to each worker of the browser: Playwright's own sessions reach pages alone.
 * @param {CDPSession} browser
 */
async function openWorkers(browser) {
  /** @type {Map<string, (reply: any) => void>} */
  const waiting = new Map();
  browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const reply = JSON.parse(message);
    waiting.get(`${sessionId} ${reply.id}`)?.(reply);
  });
  /** @type {Map<string, string>} session by target */
  const sessions = new Map();
  let asked = 0;

  /** @param {string} sessionId @param {string} method @param {object} params @returns {Promise<any>} */
  const ask = (sessionId, method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      const key = `${sessionId} ${id}`;
      waiting.set(key, ({ result, error }) => {
        waiting.delete(key);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      browser
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });

  return {
    ask,
    /** The sessions of the workers that are there now. */
    async present() {
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
      const workers = targetInfos.filter(({ type }) => type === 'worker').map(({ targetId }) => targetId);
      for (const gone of [...sessions.keys()].filter((id) => !workers.includes(id))) sessions.delete(gone);
      for (const targetId of workers) {
        if (sessions.has(targetId)) continue;
        const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
        sessions.set(targetId, sessionId);
      }
      return [...sessions.values()];
    },
  };
}

/** What the worker's own globals tell: tfjs registers its engine, and soakPage.mjs put a counter before the script. */
const inWorker = `JSON.stringify({
  tensors: globalThis._tfengine?.memory?.().numTensors ?? 0,
  gpuBytes: globalThis.soakGpu ? (globalThis.soakGpu.takePeakBytes(), globalThis.soakGpu.takePeakBytes()) : 0,
})`;

/** Readings in a row that must agree until the workers count as at rest, how far apart they are, and how many are tried. */
const REST = { readings: 6, everyMs: 300, most: 100 };

/**
 * Waits until the workers hold as many tensors from one reading to the next: until no answer is under way any more.
 * @param {import('playwright').Page} page @param {() => Promise<number>} tensors
 */
async function untilRest(page, tensors) {
  let [before, same] = [-1, 0];
  for (let reading = 0; reading < REST.most && same < REST.readings; reading++) {
    const now = await tensors();
    same = now === before ? same + 1 : 0;
    before = now;
    await page.waitForTimeout(REST.everyMs);
  }
}

/**
 * Looks for `page`, which must stand still meanwhile for the figures to be comparable.
 * @param {import('playwright').Page} page
 * @returns {Promise<() => Promise<Holdings>>}
 */
export async function openLooks(page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser.');
  const own = await page.context().newCDPSession(page);
  const workers = await openWorkers(await browser.newBrowserCDPSession());

  /** What the workers tell of themselves together. @param {string[]} sessions */
  const told = async (sessions) => {
    let [tensors, gpuBytes] = [0, 0];
    for (const session of sessions) {
      const { result } = await workers.ask(session, 'Runtime.evaluate', { expression: inWorker });
      const each = JSON.parse(result.value);
      tensors += each.tensors;
      gpuBytes += each.gpuBytes;
    }
    return { tensors, gpuBytes };
  };

  return async () => {
    const sessions = await workers.present();
    await untilRest(page, async () => (await told(sessions)).tensors);
    for (let i = 0; i < COLLECTIONS; i++) {
      for (const session of sessions) await workers.ask(session, 'HeapProfiler.collectGarbage');
      await own.send('HeapProfiler.collectGarbage');
    }
    const { tensors, gpuBytes } = await told(sessions);
    let workerBytes = 0;
    for (const session of sessions) workerBytes += heapBytes(await workers.ask(session, 'Runtime.getHeapUsage'));
    const { nodes, jsEventListeners } = await own.send('Memory.getDOMCounters');
    const pageBytes = heapBytes(await own.send('Runtime.getHeapUsage'));
    const storedBytes = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    return { tensors, gpuBytes, pageBytes, workerBytes, domNodes: nodes, listeners: jsEventListeners, storedBytes };
  };
}
