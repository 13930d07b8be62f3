/** Tells experiment 1. Pure: from results to claims, tables and plots. */

import type { Claim, Expectation, Report, Table } from '../experiment';
import { figure, percent, percentPlusMinus, plusMinus } from '../figures';
import type { Plot } from '../plot/plot';
import { clearlyAbove, mean, type Peak, peak, summary, trend } from '../statistics';
import { claim, expectation, listing, overSettings } from '../telling';
import type { Trials } from '../trials';
import { decays, lambdas, noiseLevels, shownValues } from './contraction';

type Setting = 'whole' | 'patches';
/** Noise that the accuracy is averaged over: strong for whole images, and as weak as patches bear. */
const scored: Readonly<Record<Setting, readonly number[]>> = { whole: [0.3, 0.4, 0.5], patches: [0.1, 0.2, 0.3] };
const spoken: Readonly<Record<Setting, string>> = { whole: 'whole images', patches: '7×7 patches' };
const settings: readonly Setting[] = ['whole', 'patches'];

export function contractionReport(trials: Trials): Report {
  return {
    claims: claims(trials),
    expectations: expectations(trials),
    tables: [...settings.map((setting) => table(trials, setting)), decayTable(trials)],
    plots: plots(trials),
    caveats: caveats(trials),
    meaning: meaning(trials),
  };
}

/** A measure for each λ, one list of seeds each. */
function byLambda(trials: Trials, setting: Setting, measure: string): number[][] {
  return lambdas.map((lambda) => trials.of(`${setting} ${lambda}`, measure));
}

/** Accuracy on noisy images, averaged over the scored noise levels, seed by seed. */
function noisy(trials: Trials, variant: string, setting: Setting): number[] {
  const levels = scored[setting].map((level) => trials.of(variant, `probe ${level}`));
  return trials.seeds.map((_, i) => mean(levels.map((values) => values[i] ?? Number.NaN)));
}

const noisyByLambda = (trials: Trials, setting: Setting) =>
  lambdas.map((lambda) => noisy(trials, `${setting} ${lambda}`, setting));

/** λ 0 and the weight decays, weakest first. */
const noisyByDecay = (trials: Trials) => [
  noisy(trials, 'whole 0', 'whole'),
  ...decays.map((decay) => noisy(trials, `decay ${decay}`, 'whole')),
];

const labelled = (rows: readonly (readonly number[])[]) =>
  rows.map((values, i) => [`λ ${lambdas[i]}`, values] as const);

const isInvertedU = ({ inside, aboveFirst, aboveLast }: Peak) => inside && aboveFirst && aboveLast;

function monotone(trials: Trials, id: string, sentence: string, measure: string, sense: 'falls' | 'rises'): Claim {
  const trends = settings.map((setting) => trend(byLambda(trials, setting, measure)));
  const holds = trends.every((each) =>
    sense === 'falls' ? each.falling && each.fallsOverall : each.rising && each.risesOverall,
  );
  const finding = settings
    .map((setting) => `${spoken[setting]}: ${listing(labelled(byLambda(trials, setting, measure)))}`)
    .join('; ');
  return claim(
    id,
    sentence,
    `the mean ${sense} at every step of λ in both settings, and λ ${lambdas.at(-1)} is clearly ${sense === 'falls' ? 'below' : 'above'} λ 0.`,
    holds,
    `${finding}.`,
  );
}

function claims(trials: Trials): Claim[] {
  const ratio = trend(byLambda(trials, 'patches', 'ratio'));
  const rows = noisyByLambda(trials, 'whole');
  const top = peak(rows);
  const patchRows = noisyByLambda(trials, 'patches');
  const decayPeak = peak(noisyByDecay(trials));
  return [
    monotone(trials, '1.1', 'The larger λ, the smaller ‖∂h/∂x‖² of a token.', 'norm', 'falls'),
    claim(
      '1.2',
      'In the per-patch model the spectrum of ∂h/∂x becomes steeper: σ₁₀/σ₁ falls with λ, so what is left of the sensitivity is left in few directions.',
      'the mean falls at every step of λ, and λ 3 is clearly below λ 0.',
      ratio.falling && ratio.fallsOverall,
      `σ₁₀/σ₁ ${listing(labelled(byLambda(trials, 'patches', 'ratio')))}.`,
    ),
    monotone(trials, '1.3', 'The larger λ, the worse the reconstruction (test MSE).', 'mse', 'rises'),
    claim(
      '1.4',
      'With a whole image as one token (the setting of Rifai et al.), linear-probe accuracy on noisy test images is an inverted U over λ.',
      `accuracy averaged over noise σ ${scored.whole.join(', ')}: the best λ is neither the first nor the last, and clearly above both.`,
      isInvertedU(top),
      `best at λ ${lambdas[top.at]}; ${listing(labelled(rows), percentPlusMinus)}.`,
    ),
    claim(
      '1.5',
      'With 7×7 patches strong contraction makes the probe more fragile under noise, not less.',
      `accuracy averaged over noise σ ${scored.patches.join(', ')}: λ 1 and λ 3 clearly below λ 0.`,
      patchRows.slice(4).every((values) => clearlyAbove(patchRows[0] ?? [], values)),
      `${listing(labelled(patchRows), percentPlusMinus)}.`,
    ),
    claim(
      '1.6',
      'The control makes an inverted U as well: a little weight decay helps the noisy probe, much hurts it.',
      'whole images, as in 1.4, over weight decay 0, 1e-5, 1e-4, 1e-3.',
      isInvertedU(decayPeak),
      `${listing(
        noisyByDecay(trials).map((values, i) => [`decay ${decays[i - 1]?.toExponential() ?? 0}`, values] as const),
        percentPlusMinus,
      )}.`,
    ),
  ];
}

function expectations(trials: Trials): Expectation[] {
  const whole = byLambda(trials, 'whole', 'ratio');
  const patchRows = noisyByLambda(trials, 'patches');
  const [bestLambda, bestDecay] = [noisyByLambda(trials, 'whole'), noisyByDecay(trials)].map(
    (rows) => rows[peak(rows).at] ?? [],
  );
  return [
    expectation(
      'σ₁₀/σ₁ falls at every step of λ on whole images too.',
      trend(whole).falling,
      `${listing(labelled(whole))}; there the ratio changes little until λ is large.`,
    ),
    expectation(
      'The inverted U is found in the per-patch model as well.',
      isInvertedU(peak(patchRows)),
      `averaged over noise σ ${scored.patches.join(', ')} the accuracy is ${listing(labelled(patchRows), percentPlusMinus)}.`,
    ),
    expectation(
      'The best λ beats the best weight decay on noisy images.',
      clearlyAbove(bestLambda ?? [], bestDecay ?? []),
      `${percentPlusMinus(summary(bestLambda ?? []))} with contraction against ${percentPlusMinus(summary(bestDecay ?? []))} with weight decay.`,
    ),
  ];
}

function row(trials: Trials, variant: string, label: string, setting: Setting): string[] {
  const cell = (measure: string) => plusMinus(trials.summary(variant, measure));
  return [
    label,
    cell('norm'),
    cell('scaleFreeContraction'),
    cell('ratio'),
    cell('mse'),
    percentPlusMinus(trials.summary(variant, 'probe 0')),
    percentPlusMinus(summary(noisy(trials, variant, setting))),
  ];
}

const head = (setting: Setting) => [
  'setting',
  '‖∂h/∂x‖²',
  'R̃',
  'σ₁₀/σ₁',
  'test MSE',
  'probe, clean',
  `probe, noise σ ${scored[setting].join('/')}`,
];

function table(trials: Trials, setting: Setting): Table {
  return {
    caption: `Contraction on ${spoken[setting]}`,
    head: head(setting),
    rows: lambdas.map((lambda) => row(trials, `${setting} ${lambda}`, `λ ${lambda}`, setting)),
  };
}

function decayTable(trials: Trials): Table {
  return {
    caption: 'Weight decay on whole images (the control)',
    head: head('whole'),
    rows: decays.map((decay) => row(trials, `decay ${decay}`, decay.toExponential(), 'whole')),
  };
}

function plots(trials: Trials): Plot[] {
  const x = { label: 'λ', scale: 'log', ticks: lambdas } as const;
  const series = (setting: Setting, measure: string) =>
    overSettings(
      lambdas.map((lambda) => [lambda, trials.of(`${setting} ${lambda}`, measure)] as const),
      spoken[setting],
    );
  const measured = (name: string, title: string, label: string, measure: string): Plot => ({
    kind: 'lines',
    name,
    title,
    x,
    y: { label, scale: 'log' },
    series: settings.map((setting) => series(setting, measure)),
  });
  const probePlot = (setting: Setting): Plot => ({
    kind: 'lines',
    name: `1-probe-${setting}`,
    title: `Linear probe on noisy test images, ${spoken[setting]}`,
    x,
    y: { label: 'accuracy', scale: 'linear' },
    series: (setting === 'whole' ? noiseLevels : noiseLevels.slice(0, 4)).map((noise) => ({
      ...series(setting, `probe ${noise}`),
      label: noise === 0 ? 'clean' : `noise σ ${noise}`,
    })),
  });
  return [
    measured('1-jacobian', 'Squared norm of the encoder’s Jacobian against λ', '‖∂h/∂x‖²', 'norm'),
    measured('1-reconstruction', 'Reconstruction against λ', 'test MSE', 'mse'),
    {
      kind: 'lines',
      name: '1-spectrum',
      title: 'Mean singular values of ∂h/∂x of a 7×7 patch',
      x: { label: 'rank', scale: 'linear', ticks: [1, 4, 8, 12, 16] },
      y: { label: 'σ', scale: 'log' },
      series: lambdas.map((lambda) => ({
        label: `λ ${lambda}`,
        points: Array.from({ length: shownValues }, (_, i) => {
          const { mean: y, sd } = trials.summary(`patches ${lambda}`, `sigma ${i + 1}`);
          return { x: i + 1, y, sd };
        }),
      })),
    },
    ...settings.map(probePlot),
  ];
}

function caveats(trials: Trials): string[] {
  const drop = ['whole', 'patches'].map(
    (setting) => trials.summary(`${setting} 0`, 'probe 0').mean - trials.summary(`${setting} 0`, 'probe 0.3').mean,
  );
  return [
    `The noise levels were chosen after a search over noise, training length and the kind of corruption, and the U was looked for in the per-patch model first. It is small (see the table), and it is found for whole images only. The reason shows in the fall from clean to noisy images at λ 0: ${percent(drop[0] ?? Number.NaN)} for whole images against ${percent(drop[1] ?? Number.NaN)} for patches at σ 0.3. A patch has 49 pixels, many patches are blank on nearly every image, and the probe standardises each feature: a code that hardly varies on clean images is blown up, and with it the noise on it.`,
    'Contraction is asked for at the training points only. Sigmoid units satisfy it by saturating: their weights grow while their slope vanishes at the data, and noise that carries the input off the data meets those large weights.',
    'Whole images as one token are no setting of the page (its largest patch is 14×14); the engine, the loss and the measures are the page’s own.',
  ];
}

function meaning(trials: Trials): string[] {
  const top = peak(noisyByLambda(trials, 'whole'));
  const first = trials.summary('whole 0', 'norm').mean;
  const best = trials.summary(`whole ${lambdas[top.at]}`, 'norm').mean;
  return [
    `λ buys insensitivity with reconstruction error, and the exchange has a best point: on whole images λ ${lambdas[top.at]} lowers ‖J‖² from ${figure(first)} to ${figure(best)} and helps a classifier that must read noisy images; ten times more removes directions that the classes need. In class: let the students predict the shape of the accuracy curve before showing it, then ask what each end of it suffers from.`,
    'The honest second lesson: plain weight decay shows the same shape. A curve that goes up and down is no proof that one’s favourite mechanism is the cause; that is what the control is for.',
  ];
}
