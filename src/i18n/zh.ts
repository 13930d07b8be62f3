/** All Chinese messages, one for each English key: the type checker refuses a missing one. Holds no logic. */

import type { MessageKey } from './en';
import { app } from './zh/app';
import { compare } from './zh/compare';
import { diagnostics } from './zh/diagnostics';
import { engine } from './zh/engine';
import { fields } from './zh/fields';
import { files } from './zh/files';
import { heads } from './zh/heads';
import { heatmap } from './zh/heatmap';
import { jacobian } from './zh/jacobian';
import { latent } from './zh/latent';
import { lesson } from './zh/lesson';
import { network } from './zh/network';
import { objective } from './zh/objective';
import { ownData } from './zh/ownData';
import { panels } from './zh/panels';
import { poke } from './zh/poke';
import { problems } from './zh/problems';
import { readings } from './zh/readings';
import { runs } from './zh/runs';
import { samples } from './zh/samples';
import { saved } from './zh/saved';
import { sweep } from './zh/sweep';
import { time } from './zh/time';
import { torch } from './zh/torch';

export const zh = {
  ...app,
  ...fields,
  ...problems,
  ...latent,
  ...lesson,
  ...panels,
  ...network,
  ...objective,
  ...diagnostics,
  ...files,
  ...torch,
  ...heads,
  ...readings,
  ...samples,
  ...jacobian,
  ...heatmap,
  ...engine,
  ...compare,
  ...time,
  ...poke,
  ...ownData,
  ...saved,
  ...runs,
  ...sweep,
} satisfies Record<MessageKey, string>;
