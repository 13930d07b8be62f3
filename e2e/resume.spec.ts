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
  standingStep,
  started,
  trainBeyond,
} from './support/playground';
import { expect, test } from './support/test';

const tiny = '?backend=wasm&engine=composed&patch=14&latent=4&heads=1&batch=8&limit=100&stop=90000';

/** The run as it was saved, once that is at `step`. */
async function savedAt(page: Page, step: number) {
  await expect.poll(async () => latest(await savedSlots(page))?.step, patient).toBe(step);
  const found = latest(await savedSlots(page));
  if (!found) throw new Error('nothing saved');
  return found;
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

test('reloaded and gone on with, it ends in the same bits as a run that nothing has interrupted', async ({ page }) => {
  await openAt(page, tiny);
  await trainBeyond(page, 3);
  const moved = await standingStep(page);
  await setExactly(page, 'λ', 0.3); // while it stands: from the next step on
  await savedAt(page, moved);
  const address = search(page);
  await button(page, 'Play').click();
  await beyondStep(page, moved + 20);
  await page.reload(); // in full training
  expect(search(page)).toBe(address);
  const resumed = await goOn(page);
  expect(resumed).toBeGreaterThanOrEqual(moved);
  const end = resumed + 150;
  await setExactly(page, 'Stop after', end);
  await button(page, 'Play').click();
  await atStep(page, end);
  const interrupted = await savedAt(page, end);
  expect(interrupted).toMatchObject({ whole: true, backend: 'wasm', engine: 'composed' });

  await page.goto('/?lang=en');
  await page.evaluate(() => indexedDB.deleteDatabase('attention-autoencoder'));
  await openAt(page, tiny.replace('stop=90000', `stop=${moved}`));
  await button(page, 'Play').click();
  await atStep(page, moved);
  await setExactly(page, 'λ', 0.3);
  await setExactly(page, 'Stop after', end);
  await button(page, 'Play').click();
  await atStep(page, end);
  expect((await savedAt(page, end)).hash).toBe(interrupted.hash);
});

test('another tab gets a copy, and says so; neither harms the other', async ({ page, context }) => {
  await openAt(page, tiny);
  await trainBeyond(page, 5);
  const original = await savedAt(page, await standingStep(page));
  const other = await context.newPage();
  await other.goto(`/${tiny}`);
  await expect(messages(other)).toHaveText(/is open in another tab, which saves it/, patient);
  const step = await goOn(other, 'Continue with a copy');
  expect(step).toBe(original.step);
  await expect(messages(other)).toHaveText(/what is trained here is a copy/);
  await trainBeyond(other, step + 5);
  await standingStep(other);
  await trainBeyond(page, step + 10);
  const end = await standingStep(page);
  await expect.poll(async () => latest(await savedSlots(page), original.id)?.step, patient).toBe(end);
  const slots = await savedSlots(page);
  expect(new Set(slots.map(({ id }) => id)).size).toBe(2);
  expect(slots.every(({ whole }) => whole)).toBe(true);
  await other.close();
});

test('without room, or without any storage, it says so and trains on', async ({ page }) => {
  await openAt(page, tiny);
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await trainBeyond(page, 5);
  await expect(messages(page)).toHaveText(/no more room for this page/, patient);
  const stood = await standingStep(page);
  await trainBeyond(page, stood + 5);
  await browser.send('Storage.overrideQuotaForOrigin', { origin });

  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('storage is switched off', 'InvalidStateError');
    };
  });
  await openAt(page, tiny);
  await expect(messages(page)).toHaveCount(0);
  await trainBeyond(page, 5);
  await expect(messages(page)).toHaveText(/stores nothing for this page/);
});

test('a damaged slot costs one save, not the run; a discarded run is gone', async ({ page }) => {
  await openAt(page, tiny);
  await trainBeyond(page, 5);
  const before = await savedAt(page, await standingStep(page));
  await trainBeyond(page, before.step + 5);
  const last = await savedAt(page, await standingStep(page));
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
  expect(step).toBeLessThan(last.step);
  expect(step).toBeGreaterThanOrEqual(before.step);

  await page.reload();
  await started(page);
  await button(page, 'Discard').click();
  await expect.poll(async () => (await savedSlots(page)).length).toBe(0);
  await page.reload();
  await started(page);
  await expect(button(page, 'Discard')).toHaveCount(0);
});
