/** Holds a run against a receipt: the same to the bit, the same but for rounding, or another from some step on. Pure; knows no page. */

import type { RunRecord } from '../protocol';
import { exactLosses, lossesHash, type Receipt, weightHashes } from './receipt';

/** Losses that lie further apart than this, relatively, are not those of the same run on another machine. */
const closeWithin = 1e-3;

/** Why a run may rightly have other bits than the receipt's. */
export type ReceiptReason = 'backend' | 'adapter' | 'engine' | 'app' | 'tfjs' | 'gpu';

export interface ReceiptVerdict {
  /** `close`: other bits from `step` on, but no loss further away than `within`; `differs`: from `step` on another run. */
  readonly kind: 'matches' | 'close' | 'differs';
  /** The first marked step that is not the same; the receipt's last where all are. */
  readonly step: number;
  /** The greatest relative difference of two losses. */
  readonly difference: number;
  /** The losses at `step`; null where they are the same and only the weights are not. */
  readonly losses: { readonly expected: number; readonly actual: number } | null;
  readonly reasons: readonly ReceiptReason[];
  /** How far apart losses may lie, relatively, for rounding to explain it. */
  readonly within: number;
  /** Whether the run trains on the data of the receipt. */
  readonly sameData: boolean;
  /** Whether the receipt's figures are not those that it was written with. */
  readonly altered: boolean;
}

type Checked = Pick<
  RunRecord,
  'trace' | 'lastTrain' | 'checkpoint' | 'snapshots' | 'backend' | 'adapter' | 'engine' | 'versions' | 'data'
>;

/** What comes of holding `run`, trained up to the receipt's step, against `receipt`. */
export function compareReceipt(receipt: Receipt, run: Checked): ReceiptVerdict {
  const actual = new Map(exactLosses(run));
  const pairs = receipt.losses.flatMap(([step, expected]) => {
    const loss = actual.get(step);
    return loss === undefined ? [] : [{ step, expected, actual: loss, difference: relative(expected, loss) }];
  });
  const hashes = new Map(weightHashes(run));
  const weights = receipt.weights.find(([step, hash]) => hashes.has(step) && hashes.get(step) !== hash);
  const other = pairs.find((pair) => pair.expected !== pair.actual);
  const far = pairs.find(({ difference }) => !(difference <= closeWithin));
  const reasons = reasonsFor(receipt, run);
  // Where nothing excuses other bits, the first one counts.
  const found = reasons.length > 0 ? far : other;
  const ended = run.checkpoint.step < receipt.step ? run.checkpoint.step + 1 : receipt.step;
  const step = found?.step ?? Math.min(other?.step ?? ended, weights?.[0] ?? ended);
  const same = !other && !weights && run.checkpoint.step >= receipt.step;
  const at = pairs.find((pair) => pair.step === step && pair.expected !== pair.actual);
  return {
    kind: same ? 'matches' : reasons.length > 0 && !far && ended === receipt.step ? 'close' : 'differs',
    step,
    difference: pairs.reduce((most, pair) => Math.max(most, pair.difference), 0),
    losses: at ? { expected: at.expected, actual: at.actual } : null,
    reasons,
    within: closeWithin,
    sameData: receipt.data.fingerprint === run.data.fingerprint,
    altered: lossesHash(receipt.losses) !== receipt.lossesHash,
  };
}

/** |a − b| relative to the larger; 0 where both are the same. */
function relative(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** A GPU rounds in its own way, and a run on it passes from one engine to the other when it can: there the same bits are not promised. */
function reasonsFor({ backend, adapter, engine, versions }: Receipt, run: Checked): ReceiptReason[] {
  const exact = ['wasm', 'cpu'].includes(run.backend) && run.engine === 'composed';
  const reasons: readonly (readonly [ReceiptReason, boolean])[] = [
    ['backend', backend !== run.backend],
    ['adapter', !exact && adapter !== run.adapter],
    ['engine', engine !== run.engine],
    ['app', versions.app !== run.versions.app],
    ['tfjs', versions.tfjs !== run.versions.tfjs],
    ['gpu', !exact],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
