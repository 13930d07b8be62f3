/** Tells experiment 5. Pure: from results to claims, tables and plots. */

import type { Claim, Expectation, Report } from '../experiment';
import { figure, plusMinus } from '../figures';
import type { Plot } from '../plot/plot';
import { clearlyAbove, mean } from '../statistics';
import { claim, expectation, listing, overSteps } from '../telling';
import type { Trials } from '../trials';
import { attentions } from './attentionVariants';

/** A step early in training that is looked at apart. */
const EARLY = 200;
/** Entropy from which attention counts as spread almost evenly. */
const EVEN = 0.95;

export function attentionVariantsReport(trials: Trials): Report {
  return {
    claims: claims(trials),
    expectations: expectations(trials),
    tables: [
      {
        caption: 'Reconstruction and entropy',
        head: [
          'attention',
          `test MSE, step ${EARLY}`,
          `test MSE, step ${trials.steps.at(-1)}`,
          'entropy, untrained',
          `entropy, step ${trials.steps.at(-1)}`,
        ],
        rows: attentions.map((id) => [
          id,
          plusMinus(trials.summary(id, 'mse', EARLY)),
          plusMinus(trials.summary(id, 'mse')),
          plusMinus(trials.summary(id, 'entropy', 0)),
          plusMinus(trials.summary(id, 'entropy')),
        ]),
      },
    ],
    plots: plots(trials),
    caveats: [
      'Entropy is divided by the logarithm of the number of keys: 16 patches, but the 4 heads of one patch in article-code. One learning rate for all; none was tuned. The scatter over seeds is large where outputs of the ReLU decoder die early; comparisons are made seed by seed.',
    ],
    meaning: meaning(trials),
  };
}

const labelled = (trials: Trials, measure: string, step?: number) =>
  attentions.map((id) => [id, trials.of(id, measure, step)] as const);

function claims(trials: Trials): Claim[] {
  const others = attentions.filter((id) => id !== 'raw');
  return [
    claim(
      '5.1',
      'raw (no projections, O = softmax(zzᵀ/√D)·z) reconstructs far worse than any other.',
      'final test MSE clearly above each of the others, and more than twice that of standard in the mean.',
      others.every((id) => clearlyAbove(trials.of('raw', 'mse'), trials.of(id, 'mse'))) &&
        mean(trials.of('raw', 'mse')) > 2 * mean(trials.of('standard', 'mse')),
      `${listing(labelled(trials, 'mse'))}.`,
    ),
    claim(
      '5.2',
      'Early in training both repaired forms of the article are ahead of standard attention: their values reach the decoder without being mixed first.',
      `at step ${EARLY} standard is clearly above article-prose and article-code.`,
      ['article-prose', 'article-code'].every((id) =>
        clearlyAbove(trials.of('standard', 'mse', EARLY), trials.of(id, 'mse', EARLY)),
      ),
      `step ${EARLY}: ${listing(labelled(trials, 'mse', EARLY))}.`,
    ),
    claim(
      '5.3',
      'article-prose (O = A·k + v) never needs its attention: it stays spread almost evenly.',
      `entropy at least ${EVEN} in every seed after the last step, and clearly above that of standard.`,
      trials.of('article-prose', 'entropy').every((value) => value >= EVEN) &&
        clearlyAbove(trials.of('article-prose', 'entropy'), trials.of('standard', 'entropy')),
      `${listing(labelled(trials, 'entropy'))}.`,
    ),
    claim(
      '5.4',
      'Standard attention, without a residual path, has to focus to reconstruct: its entropy falls in training.',
      'clearly below that of the untrained model after the last step.',
      clearlyAbove(trials.of('standard', 'entropy', 0), trials.of('standard', 'entropy')),
      `${plusMinus(trials.summary('standard', 'entropy', 0))} untrained, ${plusMinus(trials.summary('standard', 'entropy'))} after ${trials.steps.at(-1)} steps.`,
    ),
  ];
}

function expectations(trials: Trials): Expectation[] {
  const best = attentions.every(
    (id) => id === 'standard' || clearlyAbove(trials.of(id, 'mse'), trials.of('standard', 'mse')),
  );
  return [
    expectation(
      'In the end standard attention reconstructs clearly better than every variant of the article.',
      best,
      `final test MSE ${listing(labelled(trials, 'mse'))}.`,
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
    series: attentions.map((id) => overSteps(trials, id, id, measure)),
  });
  return [
    plot('5-reconstruction', 'Reconstruction by attention variant', 'test MSE', 'mse', 'log'),
    plot('5-entropy', 'Entropy of attention by variant', 'entropy / log(keys)', 'entropy', 'linear'),
  ];
}

function meaning(trials: Trials): string[] {
  return [
    `For copying a patch, mixing patches is a hindrance: standard attention must first learn where to look (its entropy falls from ${figure(mean(trials.of('standard', 'entropy', 0)))} to ${figure(mean(trials.of('standard', 'entropy')))}, far from sharp even then), while article-prose adds v past the attention and article-code lets heads of one patch look at each other only. A good reconstruction is therefore no proof that attention does anything; experiment 3 is the test that tells them apart, since a variant whose tokens do not mix cannot fill in a mask. raw shows why the projections are there: without them, what a patch looks for, what it is found by and what it passes on must all be the same vector.`,
  ];
}
