/** Tells experiment 4. Pure: from results and the tables of the encodings to claims, tables and plots. */

import type { Claim, Expectation, Report } from '../experiment';
import { course, figure, percent, plusMinus } from '../figures';
import type { Plot } from '../plot/plot';
import { aliased, discrimination, distances, type Encoding, encodingRows, orderKept } from '../positionTables';
import { clearlyAbove, mean, ratios, summary, withinNoise } from '../statistics';
import { claim, expectation, listing, overSteps, point } from '../telling';
import type { Trials } from '../trials';
import { encodings } from './positions';

/** Channels of the tables, as in the default model. */
const WIDTH = 16;
const LARGEST = 64;
/** Noise on each channel when a position is to be read off its encoding. */
const NOISE = 0.1;
const SEED = 1;
const SHORT = 12;
/** Position from which the article's angle is large. */
const LONG = 20;
const tabled: readonly Encoding[] = ['article', 'sinusoidal'];
/** Share of the real spread under which masked tokens count as told apart by nothing. */
const NOTHING = 1e-3;
const sizes = [12, 49] as const;

export function positionsReport(trials: Trials): Report {
  return {
    claims: [...tableClaims(), ...trainedClaims(trials)],
    expectations: expectations(trials),
    tables: sizes.map((tokens) => ({
      caption: `Trained with masked patches on ${tokens} tokens, after ${trials.steps.at(-1)} steps`,
      head: ['encoding', 'masked NMSE', 'spread of x̂ over masked patches / real spread', 'test MSE, nothing masked'],
      rows: encodings.map((encoding) => [
        encoding,
        plusMinus(trials.summary(`${tokens} ${encoding}`, 'nmse')),
        plusMinus(summary(relativeSpread(trials, tokens, encoding))),
        plusMinus(trials.summary(`${tokens} ${encoding}`, 'mse')),
      ]),
    })),
    plots: plots(trials),
    caveats: [
      '12 tokens are the middle 21 rows of the images in 7×7 patches; 49 are whole images in 4×4 patches. Reading a position off a noisy row of the table is the best case: a network gets the row mixed with the content of the patch.',
    ],
    meaning: meaning(trials),
  };
}

const relativeSpread = (trials: Trials, tokens: number, encoding: string) =>
  ratios(trials.of(`${tokens} ${encoding}`, 'filled'), trials.of(`${tokens} ${encoding}`, 'real'));

const read = (encoding: Encoding, tokens: number) => discrimination(encodingRows(encoding, tokens, WIDTH), NOISE, SEED);

/** Largest distance of the article's first `SHORT` values from 1. */
function offOne(): number {
  return Math.max(...encodingRows('article', SHORT, 1).map(([value = Number.NaN]) => Math.abs(value - 1)));
}

function tableClaims(): Claim[] {
  const short = read('article', SHORT);
  const [article, sinusoidal] = tabled.map((encoding) => encodingRows(encoding, LARGEST, WIDTH));
  const order = [orderKept(article ?? [], LONG), orderKept(sinusoidal ?? [], LONG)] as const;
  const twins = [aliased(article ?? [], LONG), aliased(sinusoidal ?? [], LONG)] as const;
  return [
    claim(
      '4.1',
      `For up to ${SHORT} tokens the article’s table is the number 1 and tells nothing apart.`,
      `all ${SHORT} values within 0.01 of 1, and under noise ${NOISE} its positions are guessed right less than twice as often as by chance, where those of the sinusoidal table are in 99 % of the cases.`,
      offOne() < 0.01 && short < 2 / SHORT && read('sinusoidal', SHORT) > 0.99,
      `within ${figure(offOne(), 2)} of 1; guessed right: ${percent(short)} (chance ${percent(1 / SHORT)}), sinusoidal ${percent(read('sinusoidal', SHORT))}.`,
    ),
    claim(
      '4.2',
      `Past ${LONG} it aliases: how near two encodings are says next to nothing about how near the positions are.`,
      `over all pairs of positions ${LONG}–${LARGEST - 1} the rank correlation between the two distances is within ±0.2 (sinusoidal: above 0.5), and most positions have a far twin nearer than their neighbours (sinusoidal: none).`,
      Math.abs(order[0]) <= 0.2 && order[1] > 0.5 && twins[0] > 0.5 && twins[1] === 0,
      `rank correlation ${figure(order[0], 2)} against ${figure(order[1], 2)}; with a far twin: ${percent(twins[0])} against ${percent(twins[1])}.`,
    ),
  ];
}

function trainedClaims(trials: Trials): Claim[] {
  const nmse = (tokens: number, encoding: string) => trials.of(`${tokens} ${encoding}`, 'nmse');
  const spread = (tokens: number) =>
    listing(encodings.map((encoding) => [encoding, relativeSpread(trials, tokens, encoding)] as const));
  const blind = ['none', 'article'].every((encoding) =>
    relativeSpread(trials, 12, encoding).every((value) => value < NOTHING),
  );
  const never = ['none', 'article'].every((encoding) => nmse(12, encoding).every((value) => value >= 1));
  return [
    claim(
      '4.3',
      'Trained on 12 tokens, the article’s encoding lets a model tell masked patches apart no better than none at all.',
      `spread of x̂ below ${NOTHING} of the real one with either, in every seed; with sinusoidal positions above 0.1.`,
      blind && relativeSpread(trials, 12, 'sinusoidal').every((value) => value > 0.1),
      `${spread(12)} of the real spread.`,
    ),
    claim(
      '4.4',
      'So it fills in nothing there: masked NMSE stays ≥ 1, no better than without positions, clearly above the sinusoidal one.',
      'NMSE ≥ 1 in every seed and clearly above the sinusoidal one after the last step; at no mark clearly below that of no encoding.',
      never &&
        trials.steps.every(
          (step) => !clearlyAbove(trials.of('12 none', 'nmse', step), trials.of('12 article', 'nmse', step)),
        ) &&
        ['none', 'article'].every((encoding) => clearlyAbove(nmse(12, encoding), nmse(12, 'sinusoidal'))),
      `${listing(encodings.map((encoding) => [encoding, nmse(12, encoding)] as const))}.`,
    ),
    claim(
      '4.5',
      'On 49 tokens it does tell patches apart, but in the wrong order: far behind the sinusoidal encoding.',
      `spread of x̂ above ${NOTHING} of the real one, clearly below the sinusoidal one; masked NMSE clearly above it.`,
      relativeSpread(trials, 49, 'article').every((value) => value > NOTHING) &&
        clearlyAbove(relativeSpread(trials, 49, 'sinusoidal'), relativeSpread(trials, 49, 'article')) &&
        clearlyAbove(nmse(49, 'article'), nmse(49, 'sinusoidal')),
      `${spread(49)}; NMSE ${listing(encodings.map((encoding) => [encoding, nmse(49, encoding)] as const))}.`,
    ),
  ];
}

function expectations(trials: Trials): Expectation[] {
  const same = trials.steps.map((step) =>
    withinNoise(trials.of('12 none', 'mse', step), trials.of('12 article', 'mse', step)),
  );
  const means = (encoding: string) =>
    course(trials.steps.map((step) => mean(trials.of(`12 ${encoding}`, 'mse', step))));
  const list = trials.steps.filter((_, i) => !same[i]);
  return [
    expectation(
      'On 12 tokens the learning curves (test MSE) with the article’s encoding and with none coincide within the scatter of the seeds, at every mark.',
      same.every((each) => each),
      `none ${means('none')}, article ${means('article')} at steps ${trials.steps.join(', ')}${list.length > 0 ? `; they differ at ${list.join(', ')}. The table is no position, but it is not zero either: it adds 1 to every channel. That marks no place — q, k and v with other biases would be the same model — but it is another starting point, and a slower one here` : ''}.`,
    ),
  ];
}

function plots(trials: Trials): Plot[] {
  const counts = [4, 8, 12, 14, 16, 18, 20, 24, 28, 32, 40, 48, 56, 64];
  const accuracy = (encoding: Encoding) => ({
    label: encoding,
    points: counts.map((tokens) => ({ x: tokens, y: read(encoding, tokens), sd: 0 })),
  });
  const chance = { label: 'chance', points: counts.map((tokens) => ({ x: tokens, y: 1 / tokens, sd: 0 })) };
  const curve = (tokens: number): Plot => ({
    kind: 'lines',
    name: `4-nmse-${tokens}`,
    title: `Masked patches on ${tokens} tokens`,
    x: { label: 'step', scale: 'linear', include: [0] },
    y: { label: 'masked NMSE', scale: 'linear' },
    level: { y: 1, label: 'the mean patch there' },
    series: encodings.map((encoding) => overSteps(trials, `${tokens} ${encoding}`, encoding, 'nmse')),
  });
  return [
    {
      kind: 'lines',
      name: '4-table',
      title: 'The article’s encoding: one number a position',
      x: { label: 'position', scale: 'linear', ticks: [0, 12, 20, 32, 48, 63] },
      y: { label: 'added to every channel', scale: 'linear' },
      series: [
        {
          label: 'article',
          points: encodingRows('article', LARGEST, 1).map(([y = Number.NaN], x) => ({ x, y, sd: 0 })),
        },
      ],
    },
    {
      kind: 'heat',
      name: '4-distances',
      title: 'Distance between the encodings of two positions',
      axisLabel: 'position',
      valueLabel: 'rms',
      panels: tabled.map((encoding) => ({
        label: encoding,
        rows: distances(encodingRows(encoding, LARGEST, WIDTH)),
      })),
    },
    {
      kind: 'lines',
      name: '4-discrimination',
      title: `Reading the position off its encoding (noise ${NOISE})`,
      x: { label: 'tokens S', scale: 'linear', ticks: [4, 12, 20, 32, 48, 64] },
      y: { label: 'guessed right', scale: 'linear', include: [0, 1] },
      series: [...tabled.map(accuracy), chance],
    },
    curve(12),
    curve(49),
    {
      kind: 'bars',
      name: '4-spread',
      title: 'Telling masked patches apart, after training',
      y: { label: 'spread of x̂ / real spread', scale: 'linear' },
      categories: sizes.map((tokens) => `${tokens} tokens`),
      series: encodings.map((encoding) => ({
        label: encoding,
        bars: sizes.map((tokens) => point(summary(relativeSpread(trials, tokens, encoding)))),
      })),
    },
  ];
}

function meaning(trials: Trials): string[] {
  return [
    `The formula looks like the well-known one, but its exponent 2 − pos/10 makes the angle tiny up to position ${SHORT} (everything is 1) and larger than a whole turn soon after ${LONG} (everything is noise), and it is one number for all channels. On the page’s default of 16 patches only the last few are marked at all. A model does not complain: test error without masks is much the same (${figure(mean(trials.of('12 article', 'mse')))} against ${figure(mean(trials.of('12 none', 'mse')))} without any encoding on 12 tokens), because a patch that is visible can be copied without knowing where it is. Only a task that needs places — filling in — brings the mistake to light.`,
  ];
}
