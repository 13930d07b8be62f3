/** The part of the protocol about engines: which one trains and why, and what a training step is made of. Types alone. */

/** Which engine takes the run's steps, and why. It may change while the run goes on. */
export interface EngineReport {
  readonly engine: 'composed' | 'fused';
  readonly reason: EngineReason;
  readonly facts: EngineFacts;
}

export type EngineReason =
  | 'verified' // fused: it agreed with the composed engine on this device
  | 'asked' // by the person
  | 'compiling' // composed: the fused plan is being compiled (facts ready, total)
  | 'waiting' // composed, but no step is taken until the fused plan is compiled (facts ready, total)
  | 'webgpu-absent' // composed: no WebGPU here
  | 'backend' // composed: another backend than WebGPU was asked for
  | 'too-large' // composed: the plan does not fit the device (facts needed, limit: MB)
  | 'not-covered' // composed: there is no plan for this (facts tokens)
  | 'disagrees' // composed: the fused engine gave other numbers on this device (facts difference, relative)
  | 'slower' // composed: the fused engine is slower here (facts fusedMs, composedMs)
  | 'failed'; // composed: the plan did not compile or did not run (facts detail)

export type EngineFacts = Readonly<Partial<Record<EngineFact, number | string>>>;
export type EngineFact =
  | 'ready'
  | 'total'
  | 'needed'
  | 'limit'
  | 'tokens'
  | 'difference'
  | 'fusedMs'
  | 'composedMs'
  | 'adapter' // fused: the adapter it trains on, as it names itself
  | 'plan' // fused: what the plan that agreed was made for
  | 'detail';

/** A plan of the fused engine that has agreed with the composed one, and the adapter that it did so on. */
export interface TrustedPlan {
  readonly adapter: string;
  readonly plan: string;
}

/** What a training step is made of, in the fused engine and in plain tfjs. */
export interface StepInspection {
  /** The dispatches of the fused step in their order; null where the fused engine does not run. */
  readonly fused: readonly DispatchInspection[] | null;
  /** The same step in plain tfjs: its kernels in the order in which each first runs. */
  readonly composed: readonly KernelCount[];
}

export interface DispatchInspection {
  /** The kernel's file name without its ending. */
  readonly kernel: string;
  readonly workgroups: number;
  /** Invocations of all workgroups together. */
  readonly invocations: number;
  /** What it makes, by the names of the method, with shapes: 'h' [B, S, D]. */
  readonly outputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** Bytes of the tensors it reads and writes, each counted once. */
  readonly bytes: number;
  readonly flops: number;
  /** Milliseconds, measured by the adapter's timestamps; null where it has none. */
  readonly ms: number | null;
}

export interface KernelCount {
  /** As tfjs names it: 'BatchMatMul'. */
  readonly kernel: string;
  readonly count: number;
  /** Bytes of their outputs. */
  readonly bytes: number;
}
