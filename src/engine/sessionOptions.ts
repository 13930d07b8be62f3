/** What a session is made of and whom it tells. Types alone. */

import type { Config, LiveConfig } from '../config/fields';
import type { Announce } from '../lib/announce';
import type {
  Checkpoint,
  Diagnostics,
  LossPoint,
  PauseReason,
  Reply,
  StepInspection,
  TestPoint,
  View,
} from '../protocol';
import type { Engine } from './engine';
import type { RunData } from './runData';

/** What a run tells, in the protocol's words without the run's id. */
export interface SessionEvents {
  report(step: number, points: LossPoint[], stepsPerSecond: number): void;
  tested(point: TestPoint): void;
  viewed(view: View): void;
  diagnosed(step: number, values: Partial<Diagnostics>, share: number): void;
  paused(reason: PauseReason, step: number): void;
  patched(step: number, live: LiveConfig): void;
  rewound(step: number): void;
  checkpoint(checkpoint: Checkpoint): void;
  answered(id: number, reply: Reply): void;
  inspected(inspection: StepInspection): void;
  /** The run cannot go on. */
  failed(error: unknown): void;
}

export interface SessionOptions {
  readonly config: Config;
  readonly data: RunData;
  /** The session disposes it. */
  readonly engine: Engine;
  /** Takes the engine's step apart at `checkpoint`, the run's present state. */
  readonly inspect: (checkpoint: Checkpoint) => Promise<StepInspection>;
  readonly focus: number;
  readonly diagnose: boolean;
  readonly events: SessionEvents;
  /** Milliseconds. */
  readonly now: () => number;
  /** Says beforehand what may take long. */
  readonly announce?: Announce;
  /** Resolves in a later task, so that messages get through. */
  readonly nextTask: () => Promise<void>;
}
