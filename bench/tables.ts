/** The results as tables: cells first, then as plain text or Markdown. Measures nothing. */

import { bytes, count, figure, operations, spreadFigure } from './figures';
import { peers } from './peers/registry';
import type { Growth, Measured, Section } from './results';

/** Rows of cells; the first row names the columns. */
export type Table = readonly (readonly string[])[];

const NOTHING = '—';

/** Every peer that was measured, fastest first. */
export function sectionTable({ measured, baseline }: Section): Table {
  const head = [
    'peer',
    'backend',
    'ms a step',
    `÷ ${peers[baseline].title}, ${peers[baseline].backend}`,
    'JavaScript ms',
    'dispatches',
    'submits',
    'buffers',
    'bind groups',
    'uploaded',
    'read back',
    'peak GPU',
    'first step s',
  ];
  const sorted = [...measured].sort((a, b) => a.stepMs.median - b.stepMs.median);
  return [head, ...sorted.map(measuredRow)];
}

function measuredRow({ counts, peakGpuBytes, ...row }: Measured): string[] {
  const gpu = counts
    ? [
        count(counts.dispatches),
        count(counts.submits),
        count(counts.buffers),
        count(counts.bindGroups),
        bytes(counts.uploadedBytes),
        bytes(counts.readBackBytes),
      ]
    : Array<string>(6).fill(NOTHING);
  return [
    row.title,
    row.backend,
    spreadFigure(row.stepMs),
    spreadFigure(row.ratio),
    // on wasm the arithmetic itself runs inside the script, so there is nothing to tell apart
    row.backend === 'wasm' ? NOTHING : figure(row.scriptMs.median),
    ...gpu,
    peakGpuBytes === null ? NOTHING : bytes(peakGpuBytes),
    figure(row.firstStepMs / 1000),
  ];
}

export function growthTable({ points }: Growth): Table {
  const head = ['D', 'd', 'B', 'S', 'ms a step', 'FLOPs a step', 'FLOP/s', 'µs a token', 'first step s'];
  return [
    head,
    ...points.map(({ shape, stepMs, flopsPerSecond, firstStepMs }) => [
      `${shape.D}`,
      `${shape.d}`,
      `${shape.B}`,
      `${shape.S}`,
      spreadFigure(stepMs),
      operations(shape.flops),
      operations(flopsPerSecond),
      figure((1e3 * stepMs.median) / (shape.B * shape.S)),
      figure(firstStepMs / 1000),
    ]),
  ];
}

/** What stands below a comparison: agreement, what peers chose, who was absent. */
export function sectionNotes({ measured, absent, rounds }: Section): string[] {
  const steps = measured.map(({ agreement }) => agreement.steps);
  const worst = Math.max(...measured.map(({ agreement }) => agreement.worst));
  const stretch = measured.map(({ stepsPerRound }) => stepsPerRound);
  return [
    `${rounds} interleaved rounds of ${Math.min(...stretch)} to ${Math.max(...stretch)} steps a peer.`,
    `Losses agree within ${worst.toExponential(1)} over the first ${Math.min(...steps)} to ${Math.max(...steps)} steps.`,
    ...measured.flatMap(({ title, backend, choice }) => (choice ? [`${title} (${backend}) ${choice}.`] : [])),
    ...absent.map(({ title, backend, problem }) => `${title} (${backend}) does not work here: ${problem}`),
  ];
}

/** Columns side by side, for a terminal. */
export function plainText(table: Table): string {
  const widths = columnWidths(table);
  return table
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A Markdown table. The first two columns are words, the others figures. */
export function markdown(table: Table): string {
  const [head = [], ...rows] = table;
  const rule = head.map((_, i) => (i < 2 ? '---' : '---:'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function columnWidths(table: Table): number[] {
  return (table[0] ?? []).map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
}
