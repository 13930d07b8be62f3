/** A reproducibility receipt: what a run was, and figures that another can be held against. Written and read as text; knows no page. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { fields, type LiveConfig, liveKeys } from '../config/fields';
import { backendNames } from '../config/settings';
import { readSome, searchEntries, writeSearch, writeSome } from '../config/url';
import type { RunRecord, Turn } from '../protocol';
import { FileError } from './fileError';

export const receiptFormat = 'aae-receipt';
export const receiptVersion = 1;
/** A receipt has a few thousand characters; nothing longer is read. */
export const mostReceiptBytes = 1_000_000;

/** [step, loss of that step's batch before its update] */
type StepLoss = readonly [step: number, loss: number];

export interface Receipt {
  /** Where the page is that wrote it, with the query string of the state that the run began with. For people; `search` is what is used. */
  readonly url: string;
  /** The configuration that the run began with, as a query string. */
  readonly search: string;
  readonly seed: number;
  readonly versions: { readonly app: string; readonly tfjs: string };
  readonly backend: RunRecord['backend'];
  readonly adapter: string;
  readonly engine: RunRecord['engine'];
  readonly data: { readonly name: string; readonly fingerprint: string };
  /** How far the receipt goes. */
  readonly step: number;
  /** The knobs that were turned on the way: from the step after the first number on. */
  readonly turns: readonly (readonly [step: number, changes: string])[];
  /** Whether `turns` has all of them. */
  readonly complete: boolean;
  readonly losses: readonly StepLoss[];
  /** SHA-256 of the exact losses, as `lossesHash` makes it. */
  readonly lossesHash: string;
  /** SHA-256 of the weights, 32-bit floats in the order of the model's parameters, at some steps; the last one is `step`. */
  readonly weights: readonly (readonly [step: number, hash: string])[];
  readonly test: { readonly step: number; readonly mse: number } | null;
}

/** The receipt of a run up to its last state. @param place address of the page without its query string */
export function receiptOf(record: RunRecord, place: string): Receipt {
  const { trace, config, versions, backend, adapter, engine, checkpoint, lastTest } = record;
  const first = trace.turns[0];
  const search = writeSearch(searchEntries(fields, { ...config, ...first?.live }));
  const machine = writeSearch([
    ['backend', backend],
    ['engine', engine],
  ]);
  const losses = exactLosses(record);
  return {
    url: place + search + (search ? machine.replace('?', '&') : machine),
    search,
    seed: config.seed,
    versions,
    ...{ backend, adapter, engine },
    data: { name: record.data.name, fingerprint: record.data.fingerprint },
    step: checkpoint.step,
    turns: changesOf(trace.turns),
    complete: trace.complete && first?.step === 0,
    losses,
    lossesHash: lossesHash(losses),
    weights: weightHashes(record),
    test: lastTest && { step: lastTest.step, mse: lastTest.mse },
  };
}

/** The exact losses that are known of a run: those of marked steps, and that of its last step. */
export function exactLosses({ trace, lastTrain, checkpoint }: Pick<RunRecord, 'trace' | 'lastTrain' | 'checkpoint'>) {
  const losses = trace.losses.map(({ step, loss }): StepLoss => [step, loss]);
  const last = lastTrain && lastTrain.step === checkpoint.step ? lastTrain : null;
  return last && losses.at(-1)?.[0] !== last.step ? [...losses, [last.step, last.loss] as const] : losses;
}

/** SHA-256 over lines "step loss", each loss in the shortest form that reads back exactly. */
export function lossesHash(losses: readonly StepLoss[]): string {
  return bytesToHex(sha256(utf8ToBytes(losses.map(([step, loss]) => `${step} ${loss}\n`).join(''))));
}

/** Hashes of the weights at the kept steps 0, 1, 10, 100 and so on, and at the last. */
export function weightHashes({ snapshots, checkpoint }: Pick<RunRecord, 'snapshots' | 'checkpoint'>) {
  const earlier = snapshots.filter(({ step }) => step < checkpoint.step && /^(0|10*)$/.test(String(step)));
  return [...earlier, checkpoint].map(({ step, state }) => {
    const weights = new Uint8Array(state.buffer, state.byteOffset, state.byteLength / 3);
    return [step, bytesToHex(sha256(weights))] as const;
  });
}

/** `receipt` as text, a value a line. */
export function writeReceipt(receipt: Receipt): string {
  return `${JSON.stringify({ format: receiptFormat, version: receiptVersion, ...receipt }, null, 1)}\n`;
}

const step = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(10_000));
const hash = v.pipe(v.string(), v.hexadecimal(), v.length(64));
const loss = v.strictTuple([step, v.pipe(v.number(), v.finite())]);
const envelope = v.object({ format: v.literal(receiptFormat), version: v.pipe(step, v.minValue(1)) });
const receipt = v.object({
  url: text,
  search: text,
  seed: step,
  versions: v.object({ app: text, tfjs: text }),
  backend: v.picklist(backendNames),
  adapter: text,
  engine: v.picklist(['composed', 'fused']),
  data: v.object({ name: text, fingerprint: text }),
  step,
  turns: v.pipe(v.array(v.strictTuple([step, text])), v.maxLength(1000)),
  complete: v.boolean(),
  losses: v.pipe(v.array(loss), v.maxLength(1000)),
  lossesHash: hash,
  weights: v.pipe(v.array(v.strictTuple([step, hash])), v.maxLength(1000)),
  test: v.nullable(v.object({ step, mse: v.pipe(v.number(), v.finite()) })),
});

/**
 * The receipt in a file's text.
 * @throws FileError receipt-broken or receipt-newer, nothing else
 */
export function readReceipt(content: string, file: string): Receipt {
  const value = content.length <= mostReceiptBytes ? parsed(content) : null;
  const head = v.safeParse(envelope, value);
  if (!head.success) throw new FileError('receipt-broken', { file });
  const { version } = head.output;
  if (version > receiptVersion) throw new FileError('receipt-newer', { file, version, known: receiptVersion });
  const whole = v.safeParse(receipt, value);
  if (!whole.success || !inOrder(whole.output)) throw new FileError('receipt-broken', { file });
  return whole.output;
}

/** Steps that rise up to that of the receipt. */
function inOrder({ step, turns, losses, weights }: Receipt): boolean {
  const lists: (readonly (readonly [number, unknown])[])[] = [turns, losses, weights];
  return lists.every((list) => list.every(([at], i) => at <= step && (i === 0 || at > (list[i - 1]?.[0] ?? at))));
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/** Each turn after the first as the knobs that it changed. */
function changesOf(turns: readonly Turn[]): [number, string][] {
  return turns.slice(1).map(({ step, live }, i) => {
    const before = turns[i]?.live;
    const changed = liveKeys.filter((key) => before?.[key] !== live[key]);
    return [step, writeSome(fields, Object.fromEntries(changed.map((key) => [key, live[key]])))];
  });
}

/** The live knobs that a turn of a receipt changes. */
export function turnChanges(changes: string): Partial<LiveConfig> {
  const { values } = readSome(fields, changes);
  return Object.fromEntries(Object.entries(values).filter(([key]) => liveKeys.some((live) => live === key)));
}
