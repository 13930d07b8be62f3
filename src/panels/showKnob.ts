/** Brings a knob into view where the setup stands beside the network. Knows the page's marks on knobs, no store. */

import type { ConfigKey } from '../config/fields';

/** Where the columns stand below each other, going to the knob would lose the place that was asked from. */
const columns = '(min-width: 1024px)';

/** Opens the group that hides the knob of `key`, and scrolls the setup to it. */
export function showKnob(key: ConfigKey): void {
  const knob = document.querySelector(`[data-knob="${key}"]`);
  const group = knob?.closest('details');
  if (group) group.open = true;
  if (matchMedia(columns).matches) knob?.scrollIntoView({ block: 'nearest' });
}
