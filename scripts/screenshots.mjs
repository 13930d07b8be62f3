/** Takes the pictures of the page in training that the README shows, into docs/images/: `npm run screenshots`. Needs a built page. */

import { mkdirSync } from 'node:fs';
import { withBuiltPage } from './builtPage.mjs';

const folder = new URL('../docs/images/', import.meta.url);
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const themes = /** @type {const} */ (['light', 'dark']);
const languages = ['en', 'zh'];
/** After this there is something to be seen. */
const TRAINING_MS = 15_000;

await withBuiltPage(async (browser, address) => {
  mkdirSync(folder, { recursive: true });
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const theme of themes) {
      for (const language of languages) {
        const page = await browser.newPage({ viewport });
        await page.goto(`${address}?backend=wasm&theme=${theme}&lang=${language}`);
        const figures = page.getByRole('status');
        await figures.filter({ hasText: /0\.\d/ }).first().waitFor(); // the untrained model is measured
        await page.keyboard.press('Space');
        await page.waitForTimeout(TRAINING_MS);
        await page.screenshot({ path: new URL(`${size}-${theme}-${language}.png`, folder).pathname });
        await page.close();
      }
    }
  }
});
