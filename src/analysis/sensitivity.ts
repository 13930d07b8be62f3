/** How strongly the code answers to small changes of the input, with and without the code's own scale. Knows no spectrum. */

import type { Sensitivity } from '../protocol';
import type { MeasureContext } from './context';
import { jacobianStatistics } from './jacobianStatistics';

const SAMPLES = 4;
const VARIANCE_SAMPLES = 128;

/** Means over the first held-out samples: two models of the same data are measured on the same ones. */
export async function sensitivity(context: MeasureContext): Promise<Sensitivity> {
  const options = { samples: SAMPLES, spectra: 0, varianceSamples: VARIANCE_SAMPLES };
  const { jacobianNorm, scaleFreeContraction } = await jacobianStatistics(context, options);
  return { squaredNorm: jacobianNorm, scaleFree: scaleFreeContraction };
}
