/** Saving while a run goes on, the offer of the one that was left, and what keeps both from working. */

import { describe, expect, it } from 'vitest';
import { seal } from '../io/sealedRun';
import type { RunRecord } from '../protocol';
import { createSlots, type SlotStorage } from '../storage/slots';
import { type AutosaveParts, createAutosave } from './autosave';
import { createSaveStore } from './saveStore';
import { checkpoint, digits, setUpPage } from './trainerFixture';

const full = new DOMException('no room', 'QuotaExceededError');

/** What a browser keeps, over any number of pages. */
function createBrowser() {
  const kept = new Map<string, unknown>();
  const writers = new Map<string, object>();
  const files = new Map<string, { files: readonly File[]; reading: unknown }>();
  const state: { error: Error | null; room: number; writes: number } = { error: null, room: 1e9, writes: 0 };
  let opened = 0;
  const storage: SlotStorage = {
    async all() {
      if (state.error && state.error !== full) throw state.error;
      return [...kept.values()].map((value) => structuredClone(value));
    },
    async put(value) {
      state.writes += 1;
      if (state.error) throw state.error;
      if (value.bytes.byteLength > state.room) throw full;
      kept.set(`${value.id} ${value.slot}`, structuredClone(value));
    },
    async remove(id) {
      for (const slot of [0, 1]) kept.delete(`${id} ${slot}`);
    },
  };

  /** A page in it, which has been opened and has read what was saved. */
  async function open(
    more: Partial<AutosaveParts> = {},
    prepare: (page: ReturnType<typeof setUpPage>) => void = () => {},
  ) {
    const page = setUpPage();
    page.timers.advance(opened++ * 1e6); // the days go on from page to page
    prepare(page);
    const me = {};
    const saveStore = createSaveStore();
    let ids = 0;
    const autosave = createAutosave({
      ...{
        runStore: page.runStore,
        configStore: page.configStore,
        trainer: page.trainer,
        timers: page.timers,
        saveStore,
      },
      slots: createSlots(storage),
      locks: {
        async hold(id) {
          if ((writers.get(id) ?? me) !== me) return false;
          for (const [other, owner] of writers) if (owner === me) writers.delete(other);
          writers.set(id, me);
          return true;
        },
        isFree: async (id) => (writers.get(id) ?? me) === me,
        release() {
          for (const [id, owner] of writers) if (owner === me) writers.delete(id);
        },
      },
      files: {
        keep: async (fingerprint, given) => void files.set(fingerprint, given),
        kept: async (fingerprint) => files.get(fingerprint) ?? null,
      },
      newId: () => `copy ${++ids}`,
      ...more,
    });
    await autosave.start();
    page.answer();
    /** Lets the clock run, and what waits for promises be done. */
    const pass = async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 100) {
        page.timers.advance(100);
        for (let i = 0; i < 30; i++) await Promise.resolve();
      }
    };
    const keep = async (step: number, restMs = 1000) => {
      page.report(step, step, 0);
      page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(step) });
      await pass(restMs);
    };
    return { ...page, autosave, pass, keep, saving: () => saveStore.getState() };
  }
  const slots = () => createSlots(storage);
  const steps = async () => (await slots().read()).records.map((record) => record.checkpoint.step);
  return { open, state, kept, files, steps, writers };
}

describe('saving', () => {
  it('follows every state that is read back, once a second at most, and never an untrained run', async () => {
    const browser = createBrowser();
    const page = await browser.open();
    await page.keep(0);
    expect(browser.state.writes).toBe(0);
    page.trainer.play();
    for (let step = 1; step <= 30; step++) await page.keep(step, 100);
    await page.pass(1000);
    expect(browser.state.writes).toBeGreaterThan(2);
    expect(browser.state.writes).toBeLessThanOrEqual(5);
    expect(await browser.steps()).toEqual([30]);
    const { writes } = browser.state;
    await page.pass(20_000);
    expect(browser.state.writes).toBe(writes);
  });

  it('takes a knob that was moved at rest', async () => {
    const browser = createBrowser();
    const page = await browser.open();
    await page.keep(5);
    page.config().set('lambda', 0.7);
    page.timers.advance(100);
    const { lambda, ...rest } = page.config().config;
    page.worker().emit({ type: 'patched', run: page.run(), step: 5, live: { ...rest, lambda } });
    await page.pass(1500);
    const [saved] = (await createSlotsOf(browser)).records;
    expect(saved?.config.lambda).toBe(0.7);
  });

  it('is done at once when the page is left', async () => {
    const browser = createBrowser();
    const page = await browser.open();
    await page.keep(5);
    await page.keep(6, 100);
    page.autosave.flush();
    await page.pass(0);
    for (let i = 0; i < 30; i++) await Promise.resolve();
    expect(await browser.steps()).toEqual([6]);
  });

  it('that finds no room says so once, tries again later, and is quiet when it works again', async () => {
    const browser = createBrowser();
    const page = await browser.open();
    browser.state.error = full;
    await page.keep(5);
    expect(page.saving().trouble).toBe('full');
    const { writes } = browser.state;
    await page.keep(6);
    await page.keep(7);
    expect(browser.state.writes).toBe(writes); // it waits before it tries again
    browser.state.error = null;
    await page.pass(5000);
    await page.keep(8);
    expect(page.saving().trouble).toBeNull();
    expect(await browser.steps()).toEqual([8]);
  });

  it('leaves earlier states out where there is room for the present one alone', async () => {
    const browser = createBrowser();
    const page = await browser.open();
    for (const step of [1, 2, 3]) await page.keep(step, 100);
    await page.keep(4);
    const [whole] = (await createSlotsOf(browser)).records;
    if (!whole) throw new Error('nothing saved');
    browser.state.room = seal(whole).bytes.byteLength - 1;
    await page.keep(200);
    const [saved] = (await createSlotsOf(browser)).records;
    expect(saved).toMatchObject({ checkpoint: { step: 200 }, snapshots: [] });
    expect(page.saving().trouble).toBeNull();
  });

  it('that is not possible is told once there is something to save, and training goes on', async () => {
    const browser = createBrowser();
    browser.state.error = new DOMException('no', 'InvalidStateError');
    const page = await browser.open();
    expect(page.saving()).toEqual({ offer: null, trouble: null, copied: false });
    page.trainer.play();
    await page.keep(5);
    expect(page.saving().trouble).toBe('unavailable');
    expect(page.state().phase).toBe('playing');
  });
});

const createSlotsOf = (browser: ReturnType<typeof createBrowser>) =>
  createSlots({ all: async () => [...browser.kept.values()], put: async () => {}, remove: async () => {} }).read();

/** A browser in which a page trained to step 40 and was closed. */
async function left() {
  const browser = createBrowser();
  const page = await browser.open();
  page.trainer.play();
  await page.keep(40);
  const id = page.state().recordId;
  page.autosave.stop();
  return { ...browser, id };
}

describe('a run that was left', () => {
  it('is offered, and gone on with as it stood, paused', async () => {
    const { open, id, steps } = await left();
    const page = await open();
    expect(page.saving().offer).toMatchObject({ id, step: 40, elsewhere: false });
    await page.autosave.goOn();
    expect(page.sent('start').at(-1)).toMatchObject({ resume: { step: 40 } });
    page.answer();
    expect(page.state()).toMatchObject({ recordId: id, step: 40, phase: 'paused' });
    expect(page.saving().offer).toBeNull();
    await page.keep(50);
    expect(await steps()).toEqual([50]);
  });

  it('is lost by nothing but being discarded', async () => {
    const { open, steps } = await left();
    const page = await open();
    await page.keep(3);
    expect(page.saving().offer).toBeNull();
    expect((await steps()).sort()).toEqual([3, 40]);
    page.autosave.stop();
    const next = await open();
    await next.autosave.discard();
    expect(await steps()).toEqual([40]);
  });

  it('goes to the list of runs once another is saved', async () => {
    const { open, id, steps } = await left();
    const list: RunRecord[] = [];
    const page = await open({ keepRun: async (record) => list.push(record) > 0 });
    expect(list).toEqual([]);
    await page.keep(3);
    expect(list).toMatchObject([{ id, checkpoint: { step: 40 } }]);
    expect(await steps()).toEqual([3]);
  });

  it('gives way to a link that asks for something else', async () => {
    const { open, steps } = await left();
    const page = await open({}, ({ config }) => config().set('heads', 2));
    expect(page.saving().offer).toBeNull();
    expect(await steps()).toEqual([40]);
  });

  it('is copied, not taken, while another page is at it', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    await first.keep(40);
    const second = await browser.open();
    expect(second.saving().offer).toMatchObject({ elsewhere: true });
    await first.keep(60);
    await second.autosave.goOn();
    second.answer();
    expect(second.saving().copied).toBe(true);
    expect(second.state()).toMatchObject({ recordId: 'copy 1', step: 60 });
    await second.keep(61);
    await first.keep(62);
    expect((await browser.steps()).sort()).toEqual([61, 62]);
  });

  it('brings its data files with it', async () => {
    const browser = createBrowser();
    const file = new File(['x'], 'mine.idx');
    const data = { ...digits, name: 'mine.idx' };
    const reading = { format: 'text', window: 8 } as const;
    const page = await browser.open();
    page.trainer.openFiles([file], reading);
    page.worker().emit({ type: 'data-opened', data, reading });
    page.answer();
    await page.keep(40);
    page.autosave.stop();
    const next = await browser.open();
    await next.autosave.goOn();
    expect(next.sent('open-data')).toEqual([{ type: 'open-data', files: [file], reading }]);
    next.worker().emit({ type: 'data-opened', data, reading });
    expect(next.sent('start').at(-1)).toMatchObject({ config: { dataset: 'file' }, resume: { step: 40 } });

    browser.files.clear();
    const bare = await browser.open();
    await bare.autosave.goOn();
    expect(bare.saving().trouble).toBe('files-gone');
    expect(bare.sent('start')).toHaveLength(1);
  });
});

describe('a page that comes back', () => {
  it('writes its run again, or a copy where another page took it meanwhile', async () => {
    const browser = createBrowser();
    const page = await browser.open();
    await page.keep(5);
    const id = page.state().recordId;
    page.autosave.away();
    expect(browser.writers.size).toBe(0);
    await page.autosave.back();
    expect(page.state().recordId).toBe(id);
    page.autosave.away();
    browser.writers.set(id, {});
    await page.autosave.back();
    expect(page.state().recordId).toBe('copy 1');
    expect(page.saving().copied).toBe(true);
  });
});
