/** The page trains on real WebGPU: the loss falls, every head's map lives, reconstructions come closer. */

import type { Page } from '@playwright/test';
import { colourCount, isDrawn, pixels, reconstructionError } from './support/pictures';
import { atStep, button, headMap, knownFigure, messages, openAt, output, patient } from './support/playground';
import { expect, test } from './support/test';

const heads = [1, 2, 3, 4];
const steps = 20;

/** The maps of all heads: those in the network and the large ones. */
const maps = (page: Page) => heads.flatMap((head) => [headMap(page, head), page.getByTestId(`head-${head}`)]);

test('trains on WebGPU: 20 steps, lower loss, living heatmaps, better reconstructions', async ({ page }) => {
  await openAt(page, `?backend=webgpu&batch=8&latent=8&lr=0.01&split=0.95&stop=${steps}`);
  await expect(output(page, 'Backend')).toHaveText(/WebGPU.*swiftshader/i);
  for (const map of maps(page)) await isDrawn(map);
  const untrained = await Promise.all(maps(page).map(pixels));
  const errorBefore = await reconstructionError(page, 8);

  await button(page, 'Step').click();
  await atStep(page, 1);
  const lossBefore = await knownFigure(page, 'Train loss');
  await button(page, 'Play').click();
  await expect(messages(page)).toHaveText(`Training stopped after ${steps} steps, as set under “Stop after”.`, patient);
  await atStep(page, steps);

  expect(await knownFigure(page, 'Train loss')).toBeLessThan(lossBefore);
  await expect.poll(() => reconstructionError(page, 8), patient).toBeLessThan(errorBefore);
  for (const [index, map] of maps(page).entries()) {
    await expect.poll(() => pixels(map), { ...patient, message: `map ${index}` }).not.toEqual(untrained[index]);
    expect(await colourCount(map), `colours of map ${index}`).toBeGreaterThan(1);
  }
  await expect(output(page, 'Test MSE')).toHaveText(/\d/, patient);
});
