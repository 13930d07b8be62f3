/** The course of a run as a table for other programs (CSV, RFC 4180). Pure; knows no page and no file. */

import type { Curves } from '../protocol';

const columns = ['step', 'epoch', 'train_loss', 'reconstruction', 'lambda_times_R', 'R', 'test_mse', 'test_R'] as const;

/**
 * One row for each step of which something is kept, in order; what is not known at a step is left empty. Numbers are written so that
 * they read back exactly. Points of a long run are means over the steps around theirs, at most 150 a curve.
 * @param stepsPerEpoch null leaves the epochs empty
 */
export function metricsCsv({ train, test }: Curves, stepsPerEpoch: number | null): string {
  const rows = new Map<number, (number | null)[]>();
  for (const { step, loss, reconstruction, penalty, regulariser } of train) {
    rows.set(step, [loss, reconstruction, penalty, regulariser, null, null]);
  }
  for (const { step, mse, regulariser } of test) {
    const [loss = null, reconstruction = null, penalty = null, trainR = null] = rows.get(step) ?? [];
    rows.set(step, [loss, reconstruction, penalty, trainR, mse, regulariser]);
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([step, values]) => [step, stepsPerEpoch ? step / stepsPerEpoch : null, ...values].map(cell).join(','));
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(value: number | null): string {
  return value === null || !Number.isFinite(value) ? '' : String(value);
}
