/** Chinese sentences of the panels that draw: network, curves, attention, reconstruction. Knows no other area. */

import type { panels as english } from '../en/panels';

export const panels = {} satisfies Record<keyof typeof english, string>;
