/** What each measure says now, as a code with the facts for one plain sentence. Pure; makes no sentences and knows no tensors. */

import type { ModelConfig } from '../config/modelConfig';
import type { PatchPlace } from '../lib/patchDistance';
import type { Diagnostics } from '../protocol';
import type { VerdictReading } from './readHead';
import { type HeadReading, readAblation, readDistance, readEntropy, readSimilarity } from './readHeads';
import {
  type JacobianReading,
  readCurve,
  readDirections,
  readEncoder,
  readInfluence,
  readJacobian,
  readScaleFree,
  readSpectrum,
} from './readJacobian';
import {
  type OutcomeReading,
  readDeadLatents,
  readDeadOutputs,
  readDecoder,
  readGap,
  readMasked,
  readProbe,
} from './readOutcome';

/** What a reading needs to know of the model that was measured. */
export interface MeasuredModel
  extends PatchPlace,
    Pick<ModelConfig, 'tokens' | 'inputDim' | 'latentDim' | 'attention' | 'tiedWeights' | 'unitNormDecoder'> {
  /** Heads that were silenced when it was measured, counted from 0. */
  readonly muted?: readonly number[];
}

/** Heads are counted from 1 in facts; shares and cosines lie in [−1, 1] or [0, 1]. */
export type Reading = OutcomeReading | HeadReading | VerdictReading | JacobianReading;
export type ReadingCode = Reading['code'];

const readers: { readonly [K in keyof Diagnostics]: (value: Diagnostics[K], model: MeasuredModel) => Reading } = {
  gapRatio: readGap,
  encoderContraction: readEncoder,
  jacobianNorm: readJacobian,
  scaleFreeContraction: readScaleFree,
  decoderNorm: readDecoder,
  headEntropy: readEntropy,
  headSimilarity: readSimilarity,
  attentionDistance: readDistance,
  headAblation: readAblation,
  deadLatents: readDeadLatents,
  deadOutputs: readDeadOutputs,
  singularValues: readSpectrum,
  participationRatio: readDirections,
  influence: readInfluence,
  contractionCurve: readCurve,
  maskedNmse: readMasked,
  probeAccuracy: readProbe,
};

/** What `value` of `measure` says of `model`. */
export function reading<K extends keyof Diagnostics>(measure: K, value: Diagnostics[K], model: MeasuredModel): Reading {
  return readers[measure](value, model);
}
