/** However long a run is, its curves stay small enough to draw, and still show all of it. */

import type { Page } from '@playwright/test';
import { atStep, button, knownFigure, messages, openAt, patient, region } from './support/playground';
import { expect, test } from './support/test';

/** The points of each drawn curve, from the path that the chart library made of them. */
const curves = (page: Page) =>
  region(page, 'Loss curves')
    .locator('path.recharts-line-curve')
    .evaluateAll((paths) =>
      paths.map(
        (path) => (path.getAttribute('d') ?? '').match(/-?[\d.]+,-?[\d.]+/g)?.map((at) => Number.parseFloat(at)) ?? [],
      ),
    );

test('after 400 steps each series has at most 150 points, from the first steps to the last', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=4&patch=14&split=0.95&stop=400');
  await knownFigure(page, 'Test MSE'); // so that its curve begins at step 0
  await button(page, 'Play').click();
  await expect(messages(page)).toHaveText(/^Training stopped after 400 steps/, patient);
  await atStep(page, 400);
  await expect(async () => {
    const drawn = await curves(page);
    expect(drawn).toHaveLength(4);
    const places = drawn.flat();
    const [left, right] = [Math.min(...places), Math.max(...places)];
    for (const [index, curve] of drawn.entries()) {
      expect(curve.length, `points of curve ${index}`).toBeLessThanOrEqual(150);
      expect(curve.length, `points of curve ${index}`).toBeGreaterThan(1);
      expect((Math.max(...curve) - Math.min(...curve)) / (right - left), `span of curve ${index}`).toBeGreaterThan(0.9);
    }
    expect(Math.max(...drawn.map((curve) => curve.length))).toBeGreaterThan(50);
  }).toPass(patient); // the last measurement follows the last step
});
