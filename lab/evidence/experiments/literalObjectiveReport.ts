/** Tells experiment 7. Pure: from results to claims, tables and plots. */

import type { Claim, Expectation, Report } from '../experiment';
import { course, figure, plusMinus } from '../figures';
import type { Plot } from '../plot/plot';
import { clearlyAbove, mean, ratios, summary } from '../statistics';
import { claim, expectation, overSteps } from '../telling';
import type { Trials } from '../trials';
import { variants } from './literalObjective';

/** The variance has collapsed when less than this share of it is left. */
const COLLAPSED = 0.01;
/** A mark soon after the start. */
const EARLY = 25;

export function literalObjectiveReport(trials: Trials): Report {
  return {
    claims: claims(trials),
    expectations: expectations(trials),
    tables: [
      {
        caption: 'tr Cov(c) over the held-out images, and the error against the image',
        head: [
          'objective',
          'variance, untrained',
          `variance, step ${trials.steps.at(-1)}`,
          'test MSE, untrained',
          `test MSE, step ${trials.steps.at(-1)}`,
        ],
        rows: variants.map(({ id, label }) => [
          label,
          plusMinus(trials.summary(id, 'variance', 0)),
          plusMinus(trials.summary(id, 'variance')),
          plusMinus(trials.summary(id, 'mse', 0)),
          plusMinus(trials.summary(id, 'mse')),
        ]),
      },
    ],
    plots: plots(trials),
    caveats: ['Latent width 49, as the literal objective compares x̂ with c; the control has the same width.'],
    meaning: meaning(trials),
  };
}

/** What is left of the variance at the end, seed by seed. */
const left = (trials: Trials, id: string) => ratios(trials.of(id, 'variance'), trials.of(id, 'variance', 0));

function claims(trials: Trials): Claim[] {
  const literal = trials.of('literal', 'mse');
  const control = trials.of('input', 'mse');
  const early = trials.of('literal', 'mse', EARLY);
  return [
    claim(
      '7.1',
      'Trained to reconstruct its own code, the model lets the code collapse: its variance goes to nothing.',
      `in every seed less than ${COLLAPSED} of the variance of the untrained code is left after the last step, while the control’s code varies more than at the start.`,
      left(trials, 'literal').every((share) => share < COLLAPSED) && left(trials, 'input').every((share) => share > 1),
      `left: ${plusMinus(summary(left(trials, 'literal')))} of it (control ${plusMinus(summary(left(trials, 'input')))}).`,
    ),
    claim(
      '7.2',
      'The image is not reconstructed: once the first steps have taken the output to a constant, the error against the input never improves.',
      `after the last step test MSE is at least 95 % of that after step ${EARLY} in every seed, and clearly above the control’s.`,
      ratios(literal, early).every((share) => share >= 0.95) && clearlyAbove(literal, control),
      `test MSE ${plusMinus(summary(early))} after step ${EARLY}, ${plusMinus(summary(literal))} after step ${trials.steps.at(-1)}; control ${plusMinus(summary(control))}.`,
    ),
  ];
}

function expectations(trials: Trials): Expectation[] {
  const free = left(trials, 'literal free');
  return [
    expectation(
      `The collapse is as complete without the contractive penalty: with λ 0 less than ${COLLAPSED} of the variance is left as well.`,
      free.every((share) => share < COLLAPSED),
      `${plusMinus(summary(free))} of the variance is left after ${trials.steps.at(-1)} steps (tr Cov(c) ${course(trials.steps.slice(-3).map((step) => mean(trials.of('literal free', 'variance', step))))} at the last three marks); test MSE ${plusMinus(trials.summary('literal free', 'mse'))}.`,
    ),
  ];
}

function plots(trials: Trials): Plot[] {
  const plot = (name: string, title: string, label: string, measure: string): Plot => ({
    kind: 'lines',
    name,
    title,
    x: { label: 'step', scale: 'linear' },
    y: { label, scale: 'log' },
    series: variants.map(({ id, label: name }) => overSteps(trials, id, name, measure)),
  });
  return [
    plot('7-variance', 'Variance of the code over training', 'tr Cov(c)', 'variance'),
    plot('7-reconstruction', 'Error against the image over training', 'test MSE', 'mse'),
  ];
}

function meaning(trials: Trials): string[] {
  const variances = trials.steps.map((step) => mean(trials.of('literal', 'variance', step)));
  return [
    `An objective that compares the output with the model’s own code can be met by making both the same constant, and that is where gradient descent goes (the contractive penalty, which a constant code satisfies too, only speeds it up): tr Cov(c) ${course(variances)} at steps ${trials.steps.join(', ')}. The loss falls beautifully all the while; only the reconstructions (test MSE ${figure(mean(trials.of('literal', 'mse')))}) show that nothing was learned. Whoever reads a loss curve should first ask what would make it zero.`,
  ];
}
