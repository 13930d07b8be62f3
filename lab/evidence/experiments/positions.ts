/** Experiment 4: what the article's positional encoding can and cannot tell apart. */

import { maskedNmse } from '../../../src/analysis/maskedNmse';
import type { Design, TrainedRun, Values, Variant } from '../experiment';
import { maskedSpread, testMse } from '../measures';

export const encodings = ['none', 'article', 'sinusoidal'] as const;
/** Rows of the images that give 12 patches of 7×7. */
const ROWS_OF_12_TOKENS = 21;

function variants(tokens: 12 | 49): Variant[] {
  return encodings.map((positionalEncoding) => ({
    id: `${tokens} ${positionalEncoding}`,
    label: positionalEncoding,
    preset: 'masked-patches',
    config: { batchSize: 32, positionalEncoding, patchSize: tokens === 12 ? '7' : '4' },
    data: tokens === 12 ? { rows: ROWS_OF_12_TOKENS } : {},
  }));
}

export const positions: Design = {
  id: 4,
  title: 'The article’s positional encoding: none at all for 12 tokens, aliased past 20',
  question: [
    'The article gives one number a position, the same for all channels: sin a + cos a with a = pos/10000^(2 − pos/10). First the table alone: can positions be told apart by it? Then models trained with masked patches (preset *Masked patches*, batch 32) on 12 and on 49 tokens, with no encoding, the article’s, and the sinusoidal one. A masked patch has nothing but its position, so how differently masked patches come out (the spread of x̂ over them) is what the model can tell apart.',
  ],
  variants: [...variants(12), ...variants(49)],
  marks: [100, 200, 400, 800],
  async measure({ context }: TrainedRun): Promise<Values> {
    const { filled, real } = await maskedSpread(context);
    const { maskedNmse: nmse } = await maskedNmse(context, { samples: 200 });
    return { nmse, filled, real, mse: await testMse(context) };
  },
};
