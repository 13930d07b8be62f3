/** What a run of the benchmark finds out, as it is written to bench/results. Types alone. */

import type { Agreement } from './agreement';
import type { GpuCounts } from './counters';
import type { PeerId } from './peers/registry';
import type { Spread } from './statistics';
import type { ConfigurationName } from './workload';

/** Where it was measured. Nothing in it names a machine. */
export interface Place {
  readonly date: string;
  readonly browser: string;
  /** The WebGPU adapter as it names itself; empty where there is none. */
  readonly adapter: string;
  /** Whether that adapter is emulated on the CPU. */
  readonly software: boolean;
  /** What WebGL draws with; empty where there is none. */
  readonly webgl: string;
  readonly cores: number;
  /** Fewer rounds than a run that is meant to be kept. */
  readonly quick: boolean;
}

/** The letters of docs/math.md, and the work of a step. */
export interface Shape {
  readonly B: number;
  readonly S: number;
  readonly I: number;
  readonly D: number;
  readonly H: number;
  readonly d: number;
  readonly parameters: number;
  readonly flops: number;
}

/** A peer that took part. */
export interface Measured {
  readonly peer: PeerId;
  readonly title: string;
  readonly backend: string;
  readonly agreement: Agreement;
  /** Loading the library, compiling and the first step, together. */
  readonly firstStepMs: number;
  readonly stepMs: Spread;
  readonly scriptMs: Spread;
  /** The step time divided by that of `Section.baseline`, within each round. */
  readonly ratio: Spread;
  readonly stepsPerRound: number;
  /** A step's share; null where the peer does not use WebGPU. */
  readonly counts: GpuCounts | null;
  readonly peakGpuBytes: number | null;
  /** What the peer chose for itself, where it had a choice. */
  readonly choice: string | null;
}

/** A peer that does not work here. */
export interface Absent {
  readonly peer: PeerId;
  readonly title: string;
  readonly backend: string;
  readonly problem: string;
}

/** All peers on one configuration. */
export interface Section {
  readonly configuration: ConfigurationName;
  readonly shape: Shape;
  readonly rounds: number;
  readonly baseline: PeerId;
  readonly measured: readonly Measured[];
  readonly absent: readonly Absent[];
}

/** One shape of the growth table. */
export interface GrowthPoint {
  readonly shape: Shape;
  readonly agreement: Agreement;
  readonly firstStepMs: number;
  readonly stepMs: Spread;
  readonly flopsPerSecond: number;
}

export interface Growth {
  readonly peer: PeerId;
  readonly points: readonly GrowthPoint[];
}

/** A file of bench/results: a comparison or a growth table. */
export interface Results {
  readonly place: Place;
  readonly sections: readonly Section[];
  readonly growth: Growth | null;
}
