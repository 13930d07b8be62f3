/** Tells experiment 3. Pure: from results to claims, tables and plots. */

import type { Claim, Report } from '../experiment';
import { figure, plusMinus } from '../figures';
import { mean, ratios, summary } from '../statistics';
import { claim, listing, overSteps, point } from '../telling';
import type { Trials } from '../trials';
import { variants } from './maskedTokens';

/** Share of the real spread under which all masked tokens count as identical: rounding of 32-bit numbers. */
const IDENTICAL = 1e-5;
/** How near to the control is near. */
const NEAR = 0.15;
const withContext = ['sinusoidal', 'learned'];

export function maskedTokensReport(trials: Trials): Report {
  return {
    claims: claims(trials),
    expectations: [],
    tables: [
      {
        caption: `After ${trials.steps.at(-1)} steps`,
        head: [
          'model',
          'masked NMSE',
          'spread of x̂ over masked patches',
          'real spread there',
          'test MSE, nothing masked',
        ],
        rows: variants.map(({ id, label }) => [
          label,
          ...['nmse', 'filled', 'real', 'mse'].map((measure) => plusMinus(trials.summary(id, measure))),
        ]),
      },
    ],
    plots: [
      {
        kind: 'lines',
        name: '3-nmse',
        title: 'Masked patches: error against the best constant guess',
        x: { label: 'step', scale: 'linear', include: [0] },
        y: { label: 'masked NMSE', scale: 'linear' },
        level: { y: 1, label: 'the mean patch there' },
        series: variants.map(({ id, label }) => overSteps(trials, id, label, 'nmse')),
      },
      {
        kind: 'bars',
        name: '3-spread',
        title: 'How differently masked patches of one image are filled in',
        y: { label: 'spread of x̂ / real spread', scale: 'linear' },
        categories: variants.map(({ label }) => label),
        series: [{ label: 'spread', bars: variants.map(({ id }) => point(summary(relativeSpread(trials, id)))) }],
      },
    ],
    caveats: [
      `Latent width 32 and batch 32 instead of the preset’s 16 and 128, to come below 1 within ${trials.steps.at(-1)} steps. Without attention the NMSE is well above 1, not at it: a masked patch looks like a blank one, so the best answer to it is a blank patch and not the mean one.`,
    ],
    meaning: meaning(trials),
  };
}

const labelled = (trials: Trials, ids: readonly string[], measure: string) =>
  variants.filter(({ id }) => ids.includes(id)).map(({ id, label }) => [label, trials.of(id, measure)] as const);

const relativeSpread = (trials: Trials, id: string) => ratios(trials.of(id, 'filled'), trials.of(id, 'real'));

function claims(trials: Trials): Claim[] {
  const always = (id: string) => trials.steps.every((step) => trials.of(id, 'nmse', step).every((value) => value >= 1));
  const below = withContext.every((id) => trials.of(id, 'nmse').every((value) => value < 1));
  const [control, uniform, unplaced] = ['none', 'uniform', 'unplaced'].map((id) => mean(trials.of(id, 'nmse')));
  const offset = (uniform ?? Number.NaN) / (control ?? Number.NaN) - 1;
  return [
    claim(
      '3.1',
      'Without attention a masked patch cannot be filled in: NMSE ≥ 1.',
      'in every seed, at every mark.',
      always('none'),
      `${listing(labelled(trials, ['none'], 'nmse'))}.`,
    ),
    claim(
      '3.2',
      'Uniform attention stays near that control: knowing the average of all patches is not knowing the neighbours.',
      `in every seed, at every mark NMSE ≥ 1, and the final mean is within ${figure(100 * NEAR, 2)} % of the control’s.`,
      always('uniform') && Math.abs(offset) <= NEAR,
      `${listing(labelled(trials, ['uniform'], 'nmse'))}: ${figure(100 * offset, 2)} % from the control.`,
    ),
    claim(
      '3.3',
      'With attention and positions context is used: NMSE < 1.',
      'in every seed after the last step, for sinusoidal and for learned positions.',
      below,
      `${listing(labelled(trials, withContext, 'nmse'))}.`,
    ),
    claim(
      '3.4',
      'Without positions all masked patches of an image are reconstructed identically, attention or not.',
      `the spread of x̂ over them is below ${IDENTICAL} of the real one in every seed.`,
      relativeSpread(trials, 'unplaced').every((value) => value < IDENTICAL),
      `${plusMinus(summary(relativeSpread(trials, 'unplaced')))} of the real spread; with sinusoidal positions ${plusMinus(summary(relativeSpread(trials, 'sinusoidal')))}, but with uniform attention, which looks from every place alike, ${plusMinus(summary(relativeSpread(trials, 'uniform')))} despite its positions.`,
    ),
    claim(
      '3.5',
      'So attention without positions does not come below 1 either.',
      'in every seed, at every mark.',
      always('unplaced'),
      `${figure(unplaced ?? Number.NaN)} in the mean.`,
    ),
  ];
}

function meaning(trials: Trials): string[] {
  return [
    `NMSE compares with a guesser who knows only which patch is usually there; below 1 means that the rest of the image was used. ${figure(mean(trials.of('learned', 'nmse')))} with learned positions against ${figure(mean(trials.of('none', 'nmse')))} without attention is the plainest proof of what attention adds to an autoencoder. And it needs both halves: a masked patch brings no content of its own, so without a position it cannot even ask a question of its own — all masked patches ask the same one and get the same answer.`,
  ];
}
