/** A page that was left: it offers its run, goes on with it to the same bits, shares it with no other tab, and says when it cannot be kept. */

import type { Page } from '@playwright/test';
import { latest, savedSlots } from '../scripts/savedRuns.mjs';
import {
  atStep,
  beyondStep,
  button,
  messages,
  openAt,
  patient,
  search,
  setExactly,
  started,
} from './support/playground';
import { expect, test } from './support/test';

const tiny = '?backend=wasm&engine=composed&patch=14&latent=4&heads=1&batch=8&limit=100&stop=90000';

/** The run as it was saved, once that is at `step`. */
async function savedAt(page: Page, step: number) {
  const find = async () => (await savedSlots(page)).find((slot) => slot.whole && slot.step === step);
  await expect.poll(async () => (await find()) !== undefined, patient).toBe(true);
  return find();
}

/** The run that was left, gone on with: paused at the step that the page names. */
async function goOn(page: Page, name = 'Continue'): Promise<number> {
  await started(page);
  const offer = await messages(page).filter({ hasText: 'Your last run' }).textContent(patient);
  const step = Number(/step (\d+)/.exec(offer ?? '')?.[1]);
  await button(page, name).click();
  await atStep(page, step);
  await expect(button(page, 'Play')).toBeVisible();
  return step;
}

/** Trains up to `step`, and stands there. */
async function stopAt(page: Page, step: number): Promise<void> {
  await setExactly(page, 'Stop after', step);
  await button(page, 'Play').click();
  await atStep(page, step);
}

/** Trains to step 4, moves λ there, and goes on to `end`. */
async function trainTo(page: Page, end: number): Promise<void> {
  await openAt(page, tiny.replace('stop=90000', 'stop=4'));
  await button(page, 'Play').click();
  await atStep(page, 4);
  await setExactly(page, 'λ', 0.3);
  await setExactly(page, 'Stop after', end);
  await button(page, 'Play').click();
}

test('reloaded and gone on with, it ends in the same bits as a run that nothing has interrupted', async ({
  page,
  browser,
  baseURL,
}) => {
  await trainTo(page, 90_000);
  await beyondStep(page, 20);
  await expect.poll(async () => latest(await savedSlots(page))?.step ?? 0, patient).toBeGreaterThan(4);
  const address = search(page);
  await page.reload(); // in full training
  await expect.poll(() => search(page)).toBe(address);
  const end = (await goOn(page)) + 40;
  await stopAt(page, end);
  const interrupted = await savedAt(page, end);
  expect(interrupted).toMatchObject({ whole: true, backend: 'wasm', engine: 'composed' });

  const other = await browser.newPage({ ...(baseURL && { baseURL }), locale: 'en-US' }); // in a browser that has saved nothing
  await trainTo(other, end);
  await atStep(other, end);
  expect((await savedAt(other, end))?.hash).toBe(interrupted?.hash);
  await other.close();
});

test('another tab gets a copy, and says so; neither harms the other', async ({ page, context }) => {
  await openAt(page, tiny);
  await stopAt(page, 12);
  const original = await savedAt(page, 12);
  const other = await context.newPage();
  await other.goto(`/${tiny}`);
  await expect(messages(other)).toHaveText(/is open in another tab, which saves it/, patient);
  expect(await goOn(other, 'Continue with a copy')).toBe(12);
  await expect(messages(other)).toHaveText(/what is trained here is a copy/);
  await stopAt(other, 24);
  await savedAt(other, 24);
  await stopAt(page, 30);
  const slots = await savedSlots(page);
  const copy = slots.find(({ id }) => id !== original?.id)?.id;
  expect(latest(slots, copy)?.step).toBe(24);
  await expect.poll(async () => latest(await savedSlots(page), original?.id)?.step, patient).toBe(30);
  expect((await savedSlots(page)).every(({ whole }) => whole)).toBe(true);
  await other.close();
});

test('without room, or without any storage, it says so and trains on', async ({ page }) => {
  await openAt(page, tiny);
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await stopAt(page, 12);
  await expect(messages(page).filter({ hasText: 'no more room for this page' })).toBeVisible(patient);
  await stopAt(page, 24);
  await browser.send('Storage.overrideQuotaForOrigin', { origin });

  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('storage is switched off', 'InvalidStateError');
    };
  });
  await openAt(page, tiny);
  await expect(messages(page)).toHaveCount(0);
  await stopAt(page, 12);
  await expect(messages(page).filter({ hasText: 'stores nothing for this page' })).toBeVisible(patient);
});

test('a damaged slot costs one save, not the run; a discarded run is gone', async ({ page }) => {
  await openAt(page, tiny);
  await stopAt(page, 12);
  await savedAt(page, 12);
  await stopAt(page, 24);
  await savedAt(page, 24);
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('attention-autoencoder');
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = db.transaction('slots', 'readwrite').objectStore('slots');
    const all = store.getAll();
    all.onsuccess = () => {
      const newest = all.result.sort((a, b) => b.sequence - a.sequence)[0];
      const bytes = new Uint8Array(newest.bytes);
      bytes.set([(bytes.at(99) ?? 0) ^ 1], 99);
      store.put(newest, [newest.id, newest.slot]);
    };
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    db.close();
  });
  await page.reload();
  await expect(messages(page).first()).toHaveText(/Part of what was saved is damaged/, patient);
  const step = await goOn(page);
  expect(step).toBeLessThan(24);
  expect(step).toBeGreaterThanOrEqual(12);

  await page.reload();
  await started(page);
  await button(page, 'Discard').click();
  await expect.poll(async () => (await savedSlots(page)).length).toBe(0);
  await page.reload();
  await started(page);
  await expect(button(page, 'Discard')).toHaveCount(0);
});
