/** What a person learns about the backend, and whether it trains. Knows no particular backend. */

import type { Page } from '@playwright/test';
import { atStep, button, figure, knownFigure, patient } from './playground';
import { expect } from './test';

/** A small, quick run of ten steps. */
export const small = 'batch=16&patch=14&lr=0.01&split=0.95&stop=10';

/** What the badge answers to "Why this backend?". */
export async function backendReason(page: Page): Promise<string> {
  await button(page, 'Why this backend?').click();
  const note = page.locator('[popover]:popover-open');
  await expect(note).toBeVisible();
  const text = await note.innerText();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  return text;
}

/** Plays the ten steps, which may be over before the button says Pause, and holds that the held-out error has fallen. */
export async function trainsWell(page: Page): Promise<void> {
  const untrained = await knownFigure(page, 'Test MSE');
  await button(page, 'Play').click();
  await atStep(page, 10);
  await expect.poll(() => figure(page, 'Test MSE'), patient).toBeLessThan(untrained);
}
