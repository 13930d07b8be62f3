/** What axe holds against the page or a part of it. Knows no panel. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** How much a fault weighs, in axe's words. */
const weights = ['minor', 'moderate', 'serious', 'critical'];

/**
 * The faults that axe finds in the parts that `selectors` name, one line each; in the whole page where none is named.
 * @param least the least weight that counts
 */
export async function axeFaults(page: Page, selectors: readonly string[] = [], least = 'minor'): Promise<string[]> {
  // The page has no frames: the legacy mode judges it in place, where the other opens a second page for every verdict.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const selector of selectors) builder.include(selector);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => weights.indexOf(impact ?? 'critical') >= weights.indexOf(least))
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
}
