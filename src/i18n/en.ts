/** All English messages: its keys are the message keys of the program. Holds no logic. */

import { app } from './en/app';
import { diagnostics } from './en/diagnostics';
import { engine } from './en/engine';
import { fields } from './en/fields';
import { lesson } from './en/lesson';
import { objective } from './en/objective';
import { panels } from './en/panels';
import { problems } from './en/problems';
import { readings } from './en/readings';
import type { DemandedKey } from './keys';

export const en = {
  ...app,
  ...fields,
  ...problems,
  ...lesson,
  ...panels,
  ...objective,
  ...diagnostics,
  ...readings,
  ...engine,
} as const satisfies Record<DemandedKey, string>;

/** Every sentence of the page has one of these names. */
export type MessageKey = keyof typeof en;
