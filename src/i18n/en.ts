/** All English messages: its keys are the message keys of the program. Holds no logic. */

import { app } from './en/app';
import { compare } from './en/compare';
import { diagnostics } from './en/diagnostics';
import { engine } from './en/engine';
import { fields } from './en/fields';
import { files } from './en/files';
import { heads } from './en/heads';
import { heatmap } from './en/heatmap';
import { jacobian } from './en/jacobian';
import { latent } from './en/latent';
import { lesson } from './en/lesson';
import { network } from './en/network';
import { objective } from './en/objective';
import { ownData } from './en/ownData';
import { panels } from './en/panels';
import { poke } from './en/poke';
import { problems } from './en/problems';
import { readings } from './en/readings';
import { runs } from './en/runs';
import { samples } from './en/samples';
import { saved } from './en/saved';
import { sweep } from './en/sweep';
import { time } from './en/time';
import { torch } from './en/torch';
import type { DemandedKey } from './keys';

export const en = {
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
} as const satisfies Record<DemandedKey, string>;

/** Every sentence of the page has one of these names. */
export type MessageKey = keyof typeof en;
