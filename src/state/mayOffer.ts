/** Whether a run that was left is what an address is about: a link that asks for something else has its way. Pure. */

import { defaults } from '../config/clamp';
import { type Config, type ConfigKey, fields } from '../config/fields';
import { isLive } from '../config/live';
import { differences } from '../config/presets';

/**
 * @param left the configuration of the run that was left
 * @param present what the address asks for
 */
export function mayOffer(left: Config, present: Config): boolean {
  // An address cannot hold a person's file: it came back as the data that there are.
  const asked = (key: ConfigKey) => !isLive(key) && !(key === 'dataset' && left.dataset === 'file');
  const asksForNothing = differences(present, defaults(fields)).length === 0;
  return asksForNothing || !differences(left, present).some(({ key }) => asked(key));
}
