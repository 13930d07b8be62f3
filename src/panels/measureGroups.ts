/** In which groups and in which order the measures are shown. Pure; knows no panel. */

import type { Diagnostics } from '../protocol';

/** Every measure stands in one of them. */
export const measureGroups = {
  outcome: ['gapRatio', 'maskedNmse', 'probeAccuracy', 'deadLatents', 'deadOutputs'],
  heads: ['headEntropy', 'attentionDistance', 'headAblation', 'headSimilarity', 'influence'],
  jacobian: [
    'encoderContraction',
    'decoderNorm',
    'jacobianNorm',
    'scaleFreeContraction',
    'singularValues',
    'participationRatio',
    'contractionCurve',
  ],
} as const satisfies Record<string, readonly (keyof Diagnostics)[]>;

export type MeasureGroup = keyof typeof measureGroups;
