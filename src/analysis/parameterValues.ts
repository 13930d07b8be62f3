/** The parameters read back by name, for a person to see how a step moves them. */

import { parameterSpecs } from '../model/parameters';
import type { NamedValues } from '../protocol';
import type { MeasureContext } from './context';
import { readTogether } from './pass';

/** All parameters in layout order. One readback. */
export async function parameterValues({
  model,
  tensors,
}: Pick<MeasureContext, 'model' | 'tensors'>): Promise<NamedValues[]> {
  const frames = await readTogether(() => tensors);
  return parameterSpecs(model).map(({ name }, i) => ({ name, values: frames(i) }));
}
