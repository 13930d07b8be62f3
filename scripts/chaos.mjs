/** Harms a training page in every way it must survive, again and again, and holds that nothing is lost: `npm run chaos -- [--faults N] [--gpuFaults N] [--seed N]`. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { ensureBrowser, launchOptions } from './browser.mjs';
import { aside, chaosFaults, schedule, summary } from './chaosPlan.mjs';
import { latest, savedSlots } from './savedRuns.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').BrowserContext} Context */
/** @typedef {import('./chaosPlan.mjs').Kind} Kind */
/** @typedef {import('./chaosPlan.mjs').Blow} Blow */

const small = 'patch=14&latent=8&heads=2&batch=16&limit=400';
const legs = {
  wasm: `?backend=wasm&engine=composed&${small}`,
  fused: `?backend=webgpu&engine=fused&${small}`,
};
const patient = { timeout: 120_000 };
/** How often a training page is looked at. */
const lookMs = 200;

/** A page that trains, and what is written down about it. */
class Subject {
  /** @param {Context} context @param {string} address */
  constructor(context, address) {
    this.context = context;
    this.address = address;
    /** @type {string[]} */
    this.uncaught = [];
    /** When the run that trains now was seen at which step, since it last came back. @type {{ ms: number, step: number }[]} */
    this.seen = [];
    /** Pages that train a copy, whose steps are not the run's. @type {Set<Page>} */
    this.copies = new Set();
    /** How often the page itself found something damaged. */
    this.damaged = 0;
    /** @type {Page | undefined} */
    this.open = undefined;
  }

  /** @returns {Page} */
  get page() {
    if (!this.open) throw new Error('no page is open');
    return this.open;
  }

  get messages() {
    return this.page.locator('section[aria-label=Messages]');
  }

  /** A page in which errors are written down; those that a blow provokes are no faults. @returns {Promise<Page>} */
  async newPage() {
    const page = await this.context.newPage();
    page.on('pageerror', ({ message }) => {
      if (!message.includes('provoked')) this.uncaught.push(message);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('provoked')) this.uncaught.push(message.text());
    });
    return page;
  }

  async begin() {
    this.open = await this.newPage();
    await this.page.goto(this.address);
    await this.#started();
    await this.#click('Play');
    await this.train(5);
  }

  async step(page = this.page) {
    const step = Number(await page.locator('output[aria-label=Step]').textContent());
    if (!this.copies.has(page)) this.seen.push({ ms: Date.now(), step });
    return step;
  }

  /** Trains on until the step rises by `by` from where it is. @param {number} by */
  async train(by) {
    const from = await this.step();
    await this.until(async () => (await this.step()) >= from + by);
  }

  /** @param {number} ms */
  async trainFor(ms) {
    for (const end = Date.now() + ms; Date.now() < end; ) {
      await this.page.waitForTimeout(Math.min(lookMs, end - Date.now()));
      await this.step();
    }
  }

  /** Sees the present page's steps while it trains on during `work`. @template T @param {() => Promise<T>} work */
  async seenDuring(work) {
    const { page } = this;
    let over = false;
    const looking = (async () => {
      while (!over) {
        await this.step(page);
        await page.waitForTimeout(lookMs);
      }
    })();
    try {
      return await work();
    } finally {
      over = true;
      await looking;
    }
  }

  /** @param {() => Promise<boolean>} holds */
  async until(holds) {
    for (const end = Date.now() + patient.timeout; Date.now() < end; ) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the page stands at step ${await this.step()}: ${await this.#said()}`);
  }

  /** Has the worker die in some way, and waits for another to go on; gives the step it went on from. @param {() => void} harm */
  async loseWorker(harm) {
    const worker = this.page.workers().at(-1);
    if (!worker) throw new Error('no worker');
    await this.#dismiss();
    const said = this.messages.getByText(/Training went on by itself from step \d+/);
    await worker.evaluate(harm).catch(() => {}); // one that closes gives no answer
    await said.waitFor(patient);
    const step = Number(/from step (\d+)/.exec((await said.textContent()) ?? '')?.[1]);
    await this.#dismiss();
    return step;
  }

  /** Goes on with the run that was left; gives its step. @param {string} [name] */
  async goOn(name = 'Continue') {
    await this.#started();
    const offer = this.messages.getByText(/Your last run .*step \d+/);
    await offer.waitFor(patient);
    const step = Number(/step (\d+)/.exec((await offer.textContent()) ?? '')?.[1]);
    await this.#click(name);
    await this.until(async () => (await this.step()) >= step); // the page that a copy is made of goes on meanwhile
    const resumed = await this.step();
    if (((await this.#said()) ?? '').includes('damaged')) this.damaged += 1;
    await this.#click('Play');
    return resumed;
  }

  /** Another tab on the same run, which trains a copy for a while. */
  async secondTab() {
    const first = this.page;
    const second = await this.newPage();
    this.copies.add(second);
    this.open = second;
    await second.goto(this.address);
    await this.goOn('Continue with a copy');
    await this.train(5);
    await second.close();
    this.open = first;
  }

  /** No room for a while: the page says so, and trains on. */
  async fillQuota() {
    const session = await this.context.newCDPSession(this.page);
    const { origin } = new URL(this.address);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await this.messages.getByText(/no more room for this page/).waitFor(patient);
    await this.train(10);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await this.#dismiss();
  }

  /** The renderer's process dies, as when the browser is short of memory. */
  async crashPage() {
    const dead = this.page;
    const session = await this.context.newCDPSession(dead);
    const gone = dead.waitForEvent('crash', patient);
    void session.send('Page.crash').catch(() => {});
    await gone;
    await dead.close();
    await this.reopen();
  }

  async closePage() {
    await this.page.close();
    await this.reopen();
  }

  async reopen() {
    this.open = await this.newPage();
    await this.page.goto(this.address);
  }

  /** Stands still; gives the run as it was saved there. */
  async stand() {
    await this.#click('Pause');
    /** @type {import('./savedRuns.mjs').SavedSlot | undefined} */
    let saved;
    await this.until(async () => {
      const step = await this.step();
      saved = (await savedSlots(this.page)).filter((slot) => slot.whole && slot.step === step)[0];
      return saved !== undefined && step === (await this.step());
    });
    if (!saved) throw new Error('nothing saved');
    return saved;
  }

  async corrupt() {
    return (await savedSlots(this.page)).filter(({ whole }) => !whole).length;
  }

  /** @param {string} name */
  #click(name) {
    return this.page.locator('button', { hasText: new RegExp(`^${name}$`) }).click(patient);
  }

  async #started() {
    const badge = this.page.locator('output[aria-label=Backend]');
    await this.until(async () => /WebGPU|WebGL|WebAssembly|CPU/.test((await badge.textContent(patient)) ?? ''));
  }

  async #dismiss() {
    const buttons = this.messages.locator('button[aria-label=Dismiss]');
    while ((await buttons.count()) > 0)
      await buttons
        .first()
        .click({ timeout: 2000 })
        .catch(() => {});
  }

  async #said() {
    return (await this.messages.textContent()) ?? '';
  }
}

/** What each kind of fault does to the page; gives the step that training goes on from. @type {Record<Kind, (subject: Subject) => Promise<number>>} */
const blows = {
  crash: (subject) =>
    subject.loseWorker(() => {
      setTimeout(() => {
        throw new Error('provoked');
      });
    }),
  kill: (subject) => subject.loseWorker(() => self.close()),
  freeze: (subject) =>
    subject.loseWorker(() => {
      setTimeout(() => {
        for (;;);
      });
    }),
  device: (subject) =>
    subject.loseWorker(() => {
      const { createCommandEncoder } = GPUDevice.prototype;
      GPUDevice.prototype.createCommandEncoder = function (...given) {
        this.destroy();
        return createCommandEncoder.apply(this, given);
      };
    }),
  async reload(subject) {
    await subject.page.reload();
    return subject.goOn();
  },
  async close(subject) {
    await subject.closePage();
    return subject.goOn();
  },
  async 'page crash'(subject) {
    await subject.crashPage();
    return subject.goOn();
  },
  async quota(subject) {
    await subject.seenDuring(() => subject.fillQuota());
    return subject.step();
  },
  async 'second tab'(subject) {
    await subject.seenDuring(() => subject.secondTab());
    return subject.step();
  },
};

/**
 * Trains at `address` under the `kinds` of faults, then once more undisturbed to the same step.
 * @param {import('playwright').Browser} browser @param {string} address @param {import('./chaosPlan.mjs').Planned[]} plan
 */
async function leg(browser, address, plan) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const subject = new Subject(context, address);
  await subject.begin();
  /** @type {Blow[]} */
  const done = [];
  let corrupt = 0;
  for (const { kind, afterMs } of plan) {
    await subject.trainFor(afterMs);
    const [before, start] = [await subject.step(), Date.now()];
    const seen = subject.seen;
    const resumed = await blows[kind](subject);
    await subject.until(async () => (await subject.step()) > resumed);
    const reached = seen.findLast(({ ms, step }) => ms <= start && step <= resumed)?.ms ?? Number.NEGATIVE_INFINITY;
    const lost = Math.max(0, before - resumed);
    const blow = { kind, lost, lostMs: lost === 0 ? 0 : start - reached, backMs: Date.now() - start };
    if (!aside.has(kind)) {
      subject.seen = subject.seen.filter(({ step }) => step <= resumed); // a later fault may lead back beyond this one
      subject.seen.push({ ms: Date.now(), step: resumed });
    }
    done.push(blow);
    corrupt += subject.damaged;
    subject.damaged = 0;
    if (done.length % 8 === 0) corrupt += await subject.corrupt();
    console.log(
      `  ${String(done.length).padStart(3)} ${kind.padEnd(10)} at ${String(before).padStart(6)}: ${blow.lost} steps (${(blow.lostMs / 1000).toFixed(1)} s) lost, back after ${(blow.backMs / 1000).toFixed(1)} s`,
    );
  }
  const end = await subject.stand();
  corrupt += await subject.corrupt();
  await context.close();

  const fresh = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const undisturbed = new Subject(fresh, `${address}&stop=${end.step}`);
  undisturbed.open = await undisturbed.newPage();
  await undisturbed.page.goto(undisturbed.address);
  await undisturbed.page.locator('button', { hasText: /^Play$/ }).click(patient);
  while ((await undisturbed.step()) < end.step) await undisturbed.page.waitForTimeout(500);
  /** @type {import('./savedRuns.mjs').SavedSlot | undefined} */
  let reference;
  await undisturbed.until(async () => {
    reference = latest(await savedSlots(undisturbed.page));
    return reference?.step === end.step;
  });
  await fresh.close();
  return {
    ...{ blows: done, corrupt, uncaught: [...subject.uncaught, ...undisturbed.uncaught], end },
    same: reference?.step === end.step && reference.hash === end.hash,
  };
}

async function chaos() {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '48' },
      gpuFaults: { type: 'string', default: '8' },
      seed: { type: 'string', default: '1' },
      dist: { type: 'string' },
    },
  });
  const outDir = values.dist ?? 'dist';
  if (values.dist === undefined) await build({ logLevel: 'error' });
  const server = await preview({ build: { outDir }, preview: { port: 4329 } });
  const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4329/';
  const { chromium } = await import('playwright');
  const browser = await chromium.launch(launchOptions(await ensureBrowser()));
  /** @type {string[]} */
  const faults = [];
  try {
    for (const [name, query] of Object.entries(legs)) {
      const count = Number(name === 'wasm' ? values.faults : values.gpuFaults);
      if (count === 0) continue;
      console.log(`${name}: ${query}`);
      const result = await leg(browser, address + query, schedule(name === 'fused', count, Number(values.seed)));
      for (const line of summary(result)) console.log(`  ${line}`);
      faults.push(...chaosFaults(result).map((fault) => `${name}: ${fault}`));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else
    console.log('Nothing was lost but what an interval may cost, and both runs end in the bits of an undisturbed one.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  chaos().catch((error) => {
    console.error(error.stack);
    process.exitCode = 1;
  });
}
