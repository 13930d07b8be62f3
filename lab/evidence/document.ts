/** The evidence as one Markdown document. Pure: from reports to text. */

import type { Claim, Expectation, Experiment, Report, Table, Trial } from './experiment';
import type { Plot } from './plot/plot';

/** What is to be said about the whole run. */
export interface RunFacts {
  /** As YYYY-MM-DD. */
  readonly date: string;
  readonly backend: string;
  readonly browser: string;
  /** The fewest that an experiment was run with. */
  readonly seeds: number;
}

export type Part =
  | { readonly experiment: Experiment; readonly skipped: string }
  | { readonly experiment: Experiment; readonly trials: readonly Trial[]; readonly report: Report };

/** Where the plots lie, seen from the document. */
const plotFolder = 'evidence';

export function evidenceDocument(parts: readonly Part[], facts: RunFacts): string {
  const claims = parts.flatMap((part) => ('report' in part ? part.report.claims : []));
  const trials = parts.flatMap((part) => ('report' in part ? part.trials : []));
  const sections = [
    '# Evidence: what the method does, measured',
    ...introduction(facts, trials, claims),
    '## The claims at a glance',
    markdownTable({
      caption: '',
      head: ['', 'claim', 'holds'],
      rows: claims.map(({ id, sentence, holds }) => [id, sentence, verdict(holds)]),
    }),
    ...surprises(parts),
    ...parts.flatMap(section),
  ];
  return `${sections.join('\n\n')}\n`;
}

function introduction(facts: RunFacts, trials: readonly Trial[], claims: readonly Claim[]): string[] {
  const seconds = trials.reduce((sum, trial) => sum + trial.seconds, 0);
  const held = claims.filter(({ holds }) => holds).length;
  return [
    `Written by \`npm run evidence\` on ${facts.date}; every figure below was computed then, none was typed in. ` +
      `${trials.length} training runs on the page's own engine (composed, backend ${facts.backend}, ${facts.browser}), ` +
      `${facts.seeds} seeds or more each, ${(seconds / 60).toFixed(1)} minutes of computing in all. ` +
      `${held} of ${claims.length} claims hold.`,
    'Tables and plots show mean ± standard deviation over the seeds. A seed governs the data, the split, the initial weights, ' +
      'the order of the batches and all noise, so variants with the same seed are compared pairwise: "clearly above" means above ' +
      'in every seed (of six or more in all but one), and by more on average than the standard deviation of the differences. "Test" is the held-out fifth of the ' +
      'images, measured without dropout and corruption.',
  ];
}

/** The expectations that did not come out, gathered so that nobody has to look for them. */
function surprises(parts: readonly Part[]): string[] {
  const missed = parts.flatMap((part) =>
    'report' in part
      ? part.report.expectations
          .filter(({ reproduced }) => !reproduced)
          .map(({ statement, found }) => `- (${part.experiment.id}) ${statement} **Does not reproduce:** ${found}`)
      : [],
  );
  return missed.length === 0 ? [] : ['## What was expected and does not reproduce', missed.join('\n')];
}

function expectationText({ statement, reproduced, found }: Expectation): string {
  return `- ${statement} ${reproduced ? 'Reproduces' : '**Does not reproduce**'}: ${found}`;
}

function section(part: Part): string[] {
  const { experiment } = part;
  const head = [`## ${experiment.id}. ${experiment.title}`, ...experiment.question];
  if (!('report' in part)) return [...head, `**Skipped:** ${part.skipped}`];
  const { report, trials } = part;
  const seconds = trials.reduce((sum, trial) => sum + trial.seconds, 0);
  return [
    ...head,
    `${experiment.variants.length} variants, ${experiment.marks.at(-1)} steps each, ${trials.length} runs, ${Math.round(seconds)} s of computing.`,
    ...report.tables.flatMap((table) => [`*${table.caption}*`, markdownTable(table)]),
    ...report.plots.map(image),
    '### Claims',
    report.claims.map(claimText).join('\n'),
    ...(report.expectations.length > 0
      ? ['### Expected besides', report.expectations.map(expectationText).join('\n')]
      : []),
    ...(report.caveats.length > 0 ? ['### Limits', ...report.caveats] : []),
    '### What this means',
    ...report.meaning,
  ];
}

function claimText({ id, sentence, criterion, holds, finding }: Claim): string {
  return `- **${id} ${verdict(holds)}.** ${sentence} *Judged by:* ${criterion} *Found:* ${finding}`;
}

function verdict(holds: boolean): string {
  return holds ? 'holds' : 'DOES NOT HOLD';
}

function image({ name, title }: Plot): string {
  return `![${title}](${plotFolder}/${name}.svg)`;
}

/** A table in GitHub's form; cells keep to one line. */
export function markdownTable({ head, rows }: Table): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
