/** Takes the pictures of the page in training that the README shows, into docs/images/: `npm run screenshots`. Needs a built page. */

import { mkdirSync } from 'node:fs';
import { withBuiltPage } from './builtPage.mjs';

const folder = new URL('../docs/images/', import.meta.url);
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const themes = /** @type {const} */ (['light', 'dark']);
const languages = ['en', 'zh'];
/** Steps after which something is to be seen. */
const STEPS = 400;

await withBuiltPage(async (browser, address) => {
  mkdirSync(folder, { recursive: true });
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const theme of themes) {
      for (const language of languages) {
        const page = await browser.newPage({ viewport });
        await page.goto(`${address}?backend=wasm&theme=${theme}&lang=${language}`);
        const step = page.locator('output, [role="status"]').first();
        await step.waitFor();
        await page.keyboard.press('Space');
        await page.waitForFunction(
          (least) => Number(document.querySelector('[role="status"], output')?.textContent?.replace(/\D/g, '')) > least,
          STEPS,
          { timeout: 120_000 },
        );
        await page.screenshot({ path: new URL(`${size}-${theme}-${language}.png`, folder).pathname });
        await page.close();
      }
    }
  }
});
