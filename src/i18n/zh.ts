/** All Chinese messages, one for each English key: the type checker refuses a missing one. Holds no logic. */

import type { MessageKey } from './en';
import { app } from './zh/app';
import { fields } from './zh/fields';
import { lesson } from './zh/lesson';
import { panels } from './zh/panels';
import { problems } from './zh/problems';

export const zh = { ...app, ...fields, ...problems, ...lesson, ...panels } satisfies Record<MessageKey, string>;
