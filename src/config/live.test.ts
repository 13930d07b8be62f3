/** The list of live knobs, the table's marks and what is taken out agree. */

import { expect, it } from 'vitest';
import { defaults } from './clamp';
import { fields } from './fields';
import { isLive, liveConfig } from './live';
import { configKeys } from './presets';

it('agrees with the table of knobs', () => {
  const live = configKeys.filter((key) => fields[key].live);
  expect(configKeys.filter(isLive)).toEqual(live);
  expect(Object.keys(liveConfig(defaults(fields))).sort()).toEqual([...live].sort());
});
