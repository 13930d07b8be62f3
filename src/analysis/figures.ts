/** The figures that runs are judged by, all at once. Knows no run: one model, one answer. */

import type { Figures } from '../protocol';
import type { MeasureContext } from './context';
import { contraction } from './contraction';
import { gap } from './gap';
import { sensitivity } from './sensitivity';

/** Generalisation gap, scale-free contraction and decoder norm on held-out samples: the same model, data and seed give the same figures. */
export async function figures(context: MeasureContext): Promise<Figures> {
  const { gapRatio } = await gap(context);
  const { decoderNorm } = await contraction(context, { samples: 1 }); // the norm hangs on no sample
  const { scaleFree } = await sensitivity(context);
  return { gapRatio, decoderNorm, scaleFreeContraction: scaleFree };
}
