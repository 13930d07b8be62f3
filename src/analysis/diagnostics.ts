/** All measures of spec §3 in the order in which a run takes them in turn. */

import type { Diagnostics } from '../protocol';
import { ablation } from './ablation';
import { attentionStatistics } from './attentionStatistics';
import type { MeasureContext } from './context';
import { contraction } from './contraction';
import { contractionCurve } from './contractionCurve';
import { dead } from './dead';
import { exactTangents } from './encoderDirections';
import { gap } from './gap';
import { influence } from './influence';
import { jacobianStatistics } from './jacobianStatistics';
import { linearProbe } from './linearProbe';
import { maskedNmse } from './maskedNmse';

/** Tangents that a measurement of the Jacobian does, spent on as many samples as they reach for. */
const TANGENTS = 512;
const MOST_JACOBIANS = 8;
const VARIANCE_SAMPLES = 128;

interface Measure {
  readonly id: string;
  measure(context: MeasureContext): Promise<Partial<Diagnostics>>;
}

/**
 * Every measure costs about as much as one or two training steps, with the sample counts that it has by default. Each gives
 * some of the diagnostics; together they give all.
 */
export const measures: readonly Measure[] = [
  { id: 'gap', measure: gap },
  { id: 'contraction', measure: contraction },
  { id: 'attention', measure: attentionStatistics },
  { id: 'jacobian', measure: fewJacobians },
  { id: 'influence', measure: influence },
  { id: 'dead', measure: dead },
  { id: 'masked', measure: maskedNmse },
  { id: 'curve', measure: contractionCurve },
  { id: 'ablation', measure: ablation },
  { id: 'probe', measure: linearProbe },
];

/** The Jacobians of a few samples, the spectrum of the first. */
function fewJacobians(context: MeasureContext): Promise<Partial<Diagnostics>> {
  const samples = Math.max(1, Math.min(MOST_JACOBIANS, Math.floor(TANGENTS / exactTangents(context.model))));
  return jacobianStatistics(context, { samples, spectra: 1, varianceSamples: VARIANCE_SAMPLES });
}
