/** Where each knob stands in the setup. A knob that is named nowhere here stands under its group's *More*. Knows no control. */

import type { Group } from '../config/field';
import { type ConfigKey, fields } from '../config/fields';
import { configKeys } from '../config/presets';

interface Place {
  readonly shown: readonly ConfigKey[];
  readonly more: readonly ConfigKey[];
}

const named: Readonly<Record<Group, Place>> = {
  data: {
    shown: ['dataset', 'patchSize', 'corruptionType', 'corruption'],
    more: ['sampleLimit', 'trainFraction'],
  },
  model: {
    shown: [
      'latentDim',
      'heads',
      'headDim',
      'attention',
      'positionalEncoding',
      'encoderActivation',
      'decoderActivation',
    ],
    more: ['residual', 'tiedWeights', 'unitNormDecoder'],
  },
  objective: {
    shown: ['regulariser', 'lambda'],
    more: ['reconstruction', 'reconstructionTarget'],
  },
  training: {
    shown: ['learningRate', 'batchSize', 'dropout', 'seed'],
    more: ['optimiser', 'momentum', 'schedule', 'stopAfter'],
  },
};

const places = new Set(Object.values(named).flatMap(({ shown, more }) => [...shown, ...more]));

/** The knobs of a group, those shown always and those behind *More*; every knob of the table is in one of them. */
export function setupLayout(group: Group): Place {
  const { shown, more } = named[group];
  const rest = configKeys.filter((key) => fields[key].group === group && !places.has(key));
  return { shown, more: [...more, ...rest] };
}
