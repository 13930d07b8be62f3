/** Tells experiment 2. Pure: from results to claims, tables and plots. */

import type { Claim, Expectation, Report } from '../experiment';
import { course, figure, plusMinus } from '../figures';
import type { Plot } from '../plot/plot';
import { clearlyAbove, mean, ratios, summary, trend } from '../statistics';
import { claim, expectation, overSettings } from '../telling';
import type { Trials } from '../trials';
import { lambdas } from './scaleEscape';

type Decoder = 'free' | 'unit';
const spoken: Readonly<Record<Decoder, string>> = { free: 'free decoder', unit: 'unit-norm decoder' };
const decoders: readonly Decoder[] = ['free', 'unit'];
const largest = lambdas.at(-1) ?? 0;
/** What "hardly moves" means: by at most this share of its value without λ. */
const HARDLY = 1 / 3;
const FAR = 20;

export function scaleEscapeReport(trials: Trials): Report {
  return {
    claims: claims(trials),
    expectations: expectations(trials),
    tables: decoders.map((decoder) => ({
      caption: spoken[decoder],
      head: ['λ', 'R', '‖W_d‖', 'R̃', 'test MSE'],
      rows: lambdas.map((lambda) => [
        `${lambda}`,
        ...['penalty', 'decoderNorm', 'scaleFreeContraction', 'mse'].map((measure) =>
          plusMinus(trials.summary(`${decoder} ${lambda}`, measure)),
        ),
      ]),
    })),
    plots: plots(trials),
    caveats: [
      'One token at a time, D 16, ReLU in encoder and decoder, no attention: the simplest model in which the escape exists. With a tied decoder it does not exist, as both ends share one matrix. The scatter of the test MSE between seeds comes with the ReLU decoder, some of whose outputs die early in some seeds and stay at zero; the comparisons are made seed by seed.',
    ],
    meaning: meaning(trials),
  };
}

const at = (trials: Trials, decoder: Decoder, lambda: number, measure: string) =>
  trials.of(`${decoder} ${lambda}`, measure);
const rows = (trials: Trials, decoder: Decoder, measure: string) =>
  lambdas.map((lambda) => at(trials, decoder, lambda, measure));
const means = (trials: Trials, decoder: Decoder, measure: string) => course(rows(trials, decoder, measure).map(mean));

/** λ 0 over the largest λ, seed by seed. */
const fall = (trials: Trials, decoder: Decoder, measure: string) =>
  ratios(at(trials, decoder, 0, measure), at(trials, decoder, largest, measure));

function claims(trials: Trials): Claim[] {
  const penaltyFall = fall(trials, 'free', 'penalty');
  const growth = fall(trials, 'free', 'decoderNorm').map((ratio) => 1 / ratio);
  const kept = fall(trials, 'free', 'scaleFreeContraction').map((ratio) => 1 / ratio);
  const unitFall = fall(trials, 'unit', 'scaleFreeContraction');
  const free = at(trials, 'free', largest, 'mse');
  const unit = at(trials, 'unit', largest, 'mse');
  return [
    claim(
      '2.1',
      'With a free decoder λ seems to work: the penalty R collapses.',
      `R falls at every step of λ, and from λ 0 to λ ${largest} by more than a factor of ${FAR} in every seed.`,
      trend(rows(trials, 'free', 'penalty')).falling && penaltyFall.every((ratio) => ratio > FAR),
      `R ${means(trials, 'free', 'penalty')}: by a factor of ${plusMinus(summary(penaltyFall))}.`,
    ),
    claim(
      '2.2',
      'Meanwhile the decoder takes up the scale: ‖W_d‖ grows with λ.',
      `the mean rises at every step of λ, and at least doubles from λ 0 to λ ${largest} in every seed.`,
      trend(rows(trials, 'free', 'decoderNorm')).rising && growth.every((ratio) => ratio > 2),
      `‖W_d‖ ${means(trials, 'free', 'decoderNorm')}: by a factor of ${plusMinus(summary(growth))}.`,
    ),
    claim(
      '2.3',
      'The scale-free R̃ hardly moves beside it: almost nothing was contracted.',
      `over all λ, mean R̃ stays within ${figure(100 * HARDLY, 2)} % of its value at λ 0.`,
      staysWithin(rows(trials, 'free', 'scaleFreeContraction').map(mean), HARDLY),
      `R̃ ${means(trials, 'free', 'scaleFreeContraction')}: ${plusMinus(summary(kept))} of its value is left at λ ${largest}, where ${figure(1 / mean(penaltyFall), 2)} of R is left.`,
    ),
    claim(
      '2.4',
      'With decoder columns held at norm 1 the way out is closed: R̃ falls.',
      `from λ 0 to λ ${largest} R̃ falls by more than a factor of 2 in every seed, and ends clearly below that of the free decoder.`,
      unitFall.every((ratio) => ratio > 2) &&
        clearlyAbove(
          at(trials, 'free', largest, 'scaleFreeContraction'),
          at(trials, 'unit', largest, 'scaleFreeContraction'),
        ),
      `R̃ ${means(trials, 'unit', 'scaleFreeContraction')}: by a factor of ${plusMinus(summary(unitFall))}.`,
    ),
    claim(
      '2.5',
      'Only then is the price paid: reconstruction suffers far more than with the free decoder.',
      `test MSE at λ ${largest} is clearly above that of the free decoder.`,
      clearlyAbove(unit, free),
      `test MSE at λ ${largest}: ${plusMinus(summary(unit))} with unit norm, ${plusMinus(summary(free))} free; at λ 0 ${plusMinus(trials.summary('unit 0', 'mse'))} and ${plusMinus(trials.summary('free 0', 'mse'))}.`,
    ),
  ];
}

function staysWithin(values: readonly number[], share: number): boolean {
  const first = values[0] ?? Number.NaN;
  return values.every((value) => Math.abs(value / first - 1) <= share);
}

function expectations(trials: Trials): Expectation[] {
  const falling = trend(rows(trials, 'unit', 'scaleFreeContraction')).falling;
  return [
    expectation(
      'With unit-norm columns R̃ falls at every step of λ, from the smallest on.',
      falling,
      `R̃ ${means(trials, 'unit', 'scaleFreeContraction')}${falling ? '' : '; it moves only from a middling λ on'}.`,
    ),
  ];
}

function plots(trials: Trials): Plot[] {
  const plot = (name: string, title: string, label: string, measure: string, scale: 'log' | 'linear'): Plot => ({
    kind: 'lines',
    name,
    title,
    x: { label: 'λ', scale: 'log', ticks: lambdas },
    y: { label, scale, ...(scale === 'linear' ? { include: [0] } : {}) },
    series: decoders.map((decoder) =>
      overSettings(
        lambdas.map((lambda) => [lambda, at(trials, decoder, lambda, measure)] as const),
        spoken[decoder],
      ),
    ),
  });
  return [
    plot('2-penalty', 'The penalty R against λ', 'R = E‖∂h/∂x‖² / I', 'penalty', 'log'),
    plot('2-decoder', 'The decoder’s norm against λ', '‖W_d‖', 'decoderNorm', 'linear'),
    plot('2-scale-free', 'The scale-free contraction against λ', 'R̃', 'scaleFreeContraction', 'linear'),
    plot('2-reconstruction', 'Reconstruction against λ', 'test MSE', 'mse', 'log'),
  ];
}

function meaning(trials: Trials): string[] {
  return [
    `Divide the encoder by ten and multiply the decoder by ten: the reconstruction is the same, R is a hundred times smaller. The optimiser finds this way out by itself; a learner who watches R alone sees a success (${figure(mean(fall(trials, 'free', 'penalty')), 2)} times smaller) that is none. Show ‖W_d‖ and R̃ beside it, then switch on the unit-norm decoder and let the class watch the error rise: contraction has a price, and whatever costs nothing was not contraction.`,
  ];
}
