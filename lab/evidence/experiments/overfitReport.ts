/** Tells experiment 6. Pure: from results to claims, tables and plots. */

import type { Claim, Expectation, Report } from '../experiment';
import { figure, plusMinus } from '../figures';
import type { Plot } from '../plot/plot';
import { clearlyAbove, differences, mean, summary } from '../statistics';
import { claim, expectation, listing, overSteps } from '../telling';
import type { Trials } from '../trials';
import { variants } from './overfit';

const plain = 'λ 0';
/** The regularisers that the article and the preset speak of. */
const usual = ['λ 0.1', 'λ 1', 'dropout', 'decay'];

const cheap = ['code', 'noise'];

/** Whether the test error is clearly below that without a regulariser. */
const better = (trials: Trials, id: string) => clearlyAbove(trials.of(plain, 'mse'), trials.of(id, 'mse'));

export function overfitReport(trials: Trials): Report {
  return {
    claims: claims(trials),
    expectations: expectations(trials),
    tables: [
      {
        caption: `After ${trials.steps.at(-1)} steps on 100 images`,
        head: ['regulariser', 'gap ratio', 'train MSE', 'test MSE'],
        rows: variants.map(({ id, label }) => [
          label,
          ...['gapRatio', 'trainMse', 'mse'].map((measure) => plusMinus(trials.summary(id, measure))),
        ]),
      },
    ],
    plots: plots(trials),
    caveats: [
      'The gap ratio is measured on 100 test images, as many as there are to train on; the test MSE on the whole held-out split. One strength was tried for each regulariser but λ: a weaker one would close the gap less and cost less. Outputs of the preset’s ReLU decoder die early in some seeds, which scatters the errors more than most of the differences are; that is why they are compared seed by seed.',
    ],
    meaning: meaning(trials),
  };
}

const labelled = (trials: Trials, ids: readonly string[], measure: string, step?: number) =>
  variants.filter(({ id }) => ids.includes(id)).map(({ id, label }) => [label, trials.of(id, measure, step)] as const);

function claims(trials: Trials): Claim[] {
  const [first, last] = [trials.steps[0], trials.steps.at(-1)];
  const before = trials.of(plain, 'gapRatio', first);
  const after = trials.of(plain, 'gapRatio', last);
  const lower = (id: string) => clearlyAbove(trials.of(plain, 'gapRatio'), trials.of(id, 'gapRatio'));
  const steps = [plain, 'λ 0.1', 'λ 1'].map((id) => trials.of(id, 'gapRatio'));
  const falls = steps.slice(1).every((values, i) => clearlyAbove(steps[i] ?? [], values));
  return [
    claim(
      '6.1',
      'Without a regulariser the model overfits: the gap ratio grows as training goes on.',
      `clearly larger after step ${last} than after step ${first}, and above 1.3 in every seed.`,
      clearlyAbove(after, before) && after.every((value) => value > 1.3),
      `${plusMinus(summary(before))} at step ${first}, ${plusMinus(summary(after))} at step ${last}.`,
    ),
    claim(
      '6.2',
      'The larger λ, the smaller the gap ratio.',
      'λ 0 clearly above λ 0.1, and that clearly above λ 1.',
      falls,
      `${listing(labelled(trials, [plain, 'λ 0.1', 'λ 1'], 'gapRatio'))}.`,
    ),
    claim(
      '6.3',
      'Weight decay makes it smaller too; dropout of attention weights does not, beyond the scatter of the seeds.',
      'weight decay clearly below λ 0, dropout not.',
      lower('decay') && !lower('dropout'),
      `${listing(labelled(trials, ['dropout', 'decay'], 'gapRatio'))}.`,
    ),
    claim(
      '6.4',
      'Yet none of these four lowers the test error: strong contraction and weight decay close the gap by spoiling the training error.',
      'test MSE of λ 1 and weight decay clearly above that of λ 0, that of λ 0.1 and dropout not clearly below it.',
      ['λ 1', 'decay'].every((id) => clearlyAbove(trials.of(id, 'mse'), trials.of(plain, 'mse'))) &&
        !['λ 0.1', 'dropout'].some((id) => better(trials, id)),
      `${listing(labelled(trials, [plain, ...usual], 'mse'))}.`,
    ),
    claim(
      '6.5',
      'Only Gaussian corruption of the input wins on unseen images; contraction of the code through the attention lowers the gap at no clear cost.',
      'gap ratio of these two clearly below that of λ 0; test MSE of corruption clearly below it, that of contractive-code not clearly above, that of no other clearly below.',
      cheap.every((id) => lower(id) && !clearlyAbove(trials.of(id, 'mse'), trials.of(plain, 'mse'))) &&
        variants.every(({ id }) => better(trials, id) === (id === 'noise')),
      `gap ratio ${listing(labelled(trials, [plain, ...cheap], 'gapRatio'))}; test MSE ${listing(labelled(trials, [plain, ...cheap], 'mse'))}.`,
    ),
  ];
}

/** By how much the test MSE is lower than without a regulariser, seed by seed. */
function gain(trials: Trials, id: string): string {
  const gains = differences(trials.of(plain, 'mse'), trials.of(id, 'mse'));
  return `${plusMinus(summary(gains))} (${gains.map((value) => figure(value, 2)).join(', ')} in seeds ${trials.seeds.join(', ')})`;
}

function expectations(trials: Trials): Expectation[] {
  const article = usual.some((id) => better(trials, id));
  return [
    expectation(
      'The encoder’s contraction, dropout or weight decay makes the model better on unseen images, as the article promises.',
      article,
      `test MSE ${listing(labelled(trials, [plain, ...usual], 'mse'))}.`,
    ),
    expectation(
      'Gaussian corruption of the input, or contraction of the code through the attention, makes it better.',
      ['noise', 'code'].some((id) => better(trials, id)),
      `test MSE lower than with λ 0 by ${gain(trials, 'noise')} with corruption, ${gain(trials, 'code')} with contractive-code.`,
    ),
  ];
}

function plots(trials: Trials): Plot[] {
  const plot = (name: string, title: string, label: string, measure: string, scale: 'log' | 'linear'): Plot => ({
    kind: 'lines',
    name,
    title,
    x: { label: 'step', scale: 'linear' },
    y: { label, scale },
    series: variants.map(({ id, label: name }) => overSteps(trials, id, name, measure)),
  });
  return [
    plot('6-gap', 'Gap ratio on 100 training images', 'test MSE / train MSE', 'gapRatio', 'linear'),
    plot('6-test', 'Test error on 100 training images', 'test MSE', 'mse', 'log'),
  ];
}

function meaning(trials: Trials): string[] {
  const gapOf = (id: string) => figure(mean(trials.of(id, 'gapRatio')));
  const errorOf = (id: string) => figure(mean(trials.of(id, 'mse')));
  return [
    `A small gap is not a good model. λ 1 brings the ratio from ${gapOf(plain)} to ${gapOf('λ 1')}, and the test error from ${errorOf(plain)} to ${errorOf('λ 1')}: the model has become equally bad at both. The gap says how much of the training success is memory; only the test error says whether anything was won. What wins is Gaussian corruption (${errorOf('noise')}): it asks for the same answer at slightly different inputs, through the whole model. With 100 images the honest cure is still more images.`,
  ];
}
