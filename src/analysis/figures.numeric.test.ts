/** The figures that runs are judged by are those of the measures, and the same each time. */

import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../engine/backend';
import { disposeContext, fixtureContext, oddModel } from './contextFixture';
import { contraction } from './contraction';
import { figures } from './figures';
import { gap } from './gap';
import { jacobianStatistics } from './jacobianStatistics';

beforeAll(() => startBackend('cpu'));

it('are those of the measures, and the same each time', async () => {
  const context = fixtureContext(oddModel, { test: 12, train: 12 });
  const found = await figures(context);
  expect(found).toEqual(await figures(context));
  expect(found.gapRatio).toBe((await gap(context)).gapRatio);
  expect(found.decoderNorm).toBe((await contraction(context)).decoderNorm);
  const { scaleFreeContraction } = await jacobianStatistics(context, { samples: 4 });
  expect(found.scaleFreeContraction).toBeCloseTo(scaleFreeContraction, 6);
  disposeContext(context);
});
