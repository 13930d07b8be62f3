/** Which knobs have no effect at present, so that the page can say so. Pure; knows no sentence. */

import { type DataShape, dataShape } from './dataShape';
import type { Config, ConfigKey } from './fields';

/** Why a knob has no effect. */
export type IdleCode = 'own-tokens' | 'no-heads' | 'no-attention' | 'no-regulariser' | 'no-corruption' | 'not-sgd';

/** Why turning `key` changes nothing while the other knobs stand as they do; null where it does change something. @param opened the shape of the opened data */
export function whyIdle(config: Config, key: ConfigKey, opened: DataShape | null = null): IdleCode | null {
  switch (key) {
    case 'patchSize':
      return dataShape(config, opened).token ? 'own-tokens' : null;
    case 'heads':
    case 'headDim':
      return config.attention === 'raw' || config.attention === 'none' ? 'no-heads' : null;
    case 'dropout':
      return config.attention === 'none' ? 'no-attention' : null;
    case 'lambda':
      return config.regulariser === 'none' ? 'no-regulariser' : null;
    case 'corruption':
      return config.corruptionType === 'none' ? 'no-corruption' : null;
    case 'momentum':
      return config.optimiser === 'sgd' ? null : 'not-sgd';
    default:
      return null;
  }
}
