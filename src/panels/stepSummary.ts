/** What a step's dispatches add up to, and each one's part of that. Pure; knows no text and no store. */

import type { DispatchInspection, KernelCount } from '../protocol';

/** The kernels that are attention alone, without its projections. */
const attentionKernels: readonly string[] = ['attend', 'attendBack', 'attendBackKeys', 'attendBackAll'];

export interface DispatchPart {
  readonly dispatch: DispatchInspection;
  readonly attention: boolean;
  /** Its part of the step's time, 0 … 1; null where that was not measured for every dispatch. */
  readonly timeShare: number | null;
}

export interface StepSummary {
  readonly parts: readonly DispatchPart[];
  readonly bytes: number;
  readonly flops: number;
  /** Milliseconds of all dispatches; null where one of them was not measured. */
  readonly ms: number | null;
  /** Attention's parts of the step, 0 … 1; null where the step has none. */
  readonly attention: { readonly flopsShare: number; readonly timeShare: number | null } | null;
}

/** The sums and shares of a fused step. */
export function stepSummary(dispatches: readonly DispatchInspection[]): StepSummary {
  const ms = totalMs(dispatches);
  const flops = sum(dispatches, (dispatch) => dispatch.flops);
  const share = (time: number | null) => (time === null || !ms ? null : time / ms);
  const attending = dispatches.filter(isAttention);
  return {
    parts: dispatches.map((dispatch) => ({
      dispatch,
      attention: isAttention(dispatch),
      timeShare: ms === null ? null : share(dispatch.ms),
    })),
    bytes: sum(dispatches, ({ bytes }) => bytes),
    flops,
    ms,
    attention:
      attending.length === 0
        ? null
        : {
            flopsShare: flops > 0 ? sum(attending, (dispatch) => dispatch.flops) / flops : 0,
            timeShare: share(totalMs(attending)),
          },
  };
}

/** Dispatches of a whole step, and the bytes they write. */
export function kernelTotals(kernels: readonly KernelCount[]): { readonly count: number; readonly bytes: number } {
  return { count: sum(kernels, ({ count }) => count), bytes: sum(kernels, ({ bytes }) => bytes) };
}

const isAttention = ({ kernel }: DispatchInspection) => attentionKernels.includes(kernel);

function totalMs(dispatches: readonly DispatchInspection[]): number | null {
  return dispatches.reduce<number | null>((total, { ms }) => (total === null || ms === null ? null : total + ms), 0);
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
