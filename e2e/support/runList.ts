/** The list of runs as a person reads it, and its sweeps. Knows no store and no style. */

import type { Locator, Page } from '@playwright/test';
import { atStep, button, knownFigure, patient, region } from './playground';
import { expect } from './test';

export const runs = (page: Page): Locator => region(page, 'Runs');
export const rows = (page: Page): Locator =>
  runs(page).getByRole('table', { name: 'Kept runs' }).locator('tbody').getByRole('row');
export const row = (page: Page, name: string): Locator =>
  rows(page).filter({ has: page.getByRole('checkbox', { name: `Draw the curves of ${name}`, exact: true }) });
/** That of the page's own run. */
export const ownRow = (page: Page): Locator => rows(page).filter({ hasText: 'now' });

/** The columns of figures, by their place behind the run's name. */
export const column = { testMse: 0, contraction: 1, trainLoss: 2, regulariser: 4, steps: 7, time: 8 };
export const cell = (of: Locator, place: number): Locator => of.getByRole('cell').nth(place);

/** Trains the present run to its end at `step`; it is judged then. */
export async function trainToEnd(page: Page, step: number): Promise<void> {
  await knownFigure(page, 'Test MSE');
  await button(page, 'Play').click();
  await atStep(page, step);
  await expect(cell(ownRow(page), column.contraction)).toHaveText(/\d/, patient);
}

/** Asks for a sweep of `steps` steps over λ 0.05 and 1; gives its form, which is not sent off yet. */
export async function openSweep(page: Page, steps: number): Promise<Locator> {
  await button(page, 'New sweep…').click();
  const form = region(page, 'Sweep');
  await form.getByLabel('Knob: From', { exact: true }).fill('0.05');
  await form.getByLabel('Knob: to', { exact: true }).fill('1');
  await form.getByLabel('Knob: Values', { exact: true }).fill('2');
  await form.getByLabel('Steps for each').fill(String(steps));
  await form.getByLabel('Steps for each').press('Enter');
  return form;
}

/** The exact figures of a run. */
const exact = (of: Locator) =>
  of.getByRole('cell').evaluateAll((cells) => cells.map((each) => each.getAttribute('title')));

/** Holds that the figures of the run `name`, trained in a sweep, are those of the page's own. */
export async function agreesWithOwn(page: Page, name: string): Promise<void> {
  await expect(async () => {
    const [swept, own] = [await exact(row(page, name)), await exact(ownRow(page))];
    expect(own).toHaveLength(9);
    for (const [place, title] of own.entries()) {
      // What is measured on all held-out data is summed in parts as time allows: it agrees but for the order of the sums.
      if (place === column.testMse || place === column.regulariser) {
        expect(Math.abs(Number(swept[place]) / Number(title) - 1)).toBeLessThan(1e-6);
      } else if (place !== column.time) expect(swept[place]).toBe(title);
    }
  }).toPass(patient); // once the held-out error of the page's own last step is measured
}
