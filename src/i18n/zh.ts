/** All Chinese messages, one for each English key: the type checker refuses a missing one. Holds no logic. */

import type { MessageKey } from './en';
import { app } from './zh/app';
import { diagnostics } from './zh/diagnostics';
import { engine } from './zh/engine';
import { fields } from './zh/fields';
import { lesson } from './zh/lesson';
import { objective } from './zh/objective';
import { panels } from './zh/panels';
import { problems } from './zh/problems';
import { readings } from './zh/readings';

export const zh = {
  ...app,
  ...fields,
  ...problems,
  ...lesson,
  ...panels,
  ...objective,
  ...diagnostics,
  ...readings,
  ...engine,
} satisfies Record<MessageKey, string>;
