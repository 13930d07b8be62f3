/** Which curve belongs to each term of the objective. Pure; knows neither stores nor charts. */

import type { LossSeries } from '../charts/lossRows';
import type { Highlight } from '../state/highlight';

export const highlightSeries: Readonly<Record<Highlight, LossSeries>> = {
  loss: 'train',
  reconstruction: 'reconstruction',
  lambda: 'penalty',
  regulariser: 'penalty',
};
