/** What the worker tells the page. Types alone. */

import type { LiveConfig } from '../config/fields';
import type { DataPreview, ReadOptions } from './dataFiles';
import type { EngineReport, StepInspection } from './engineReport';
import type { Diagnostics, Samples, View } from './looks';
import type { Problem } from './problems';
import type { Answer } from './questions';
import type { Checkpoint, DataInfo, LossPoint, PauseReason, RunId, RunInfo, TestPoint } from './run';

/** Worker → page. */
export type Event =
  | { type: 'started'; run: RunId; info: RunInfo; samples: Samples }
  /** Everything since the last report; steps per second over the last seconds, 0 while paused. */
  | { type: 'report'; run: RunId; step: number; points: LossPoint[]; stepsPerSecond: number }
  | { type: 'tested'; run: RunId; point: TestPoint }
  | { type: 'view'; run: RunId; view: View }
  /** Some of the diagnostics, measured at `step`; `share` is the part of the last ten seconds that measuring took. */
  | { type: 'diagnosed'; run: RunId; step: number; values: Partial<Diagnostics>; share: number }
  /** Training stopped by itself. For `not-finite` the run stands at `step`, the last with a finite loss. */
  | { type: 'paused'; run: RunId; reason: PauseReason; step: number }
  /** These values hold from the step after `step` on. */
  | { type: 'patched'; run: RunId; step: number; live: LiveConfig }
  /** The run stands at `step` again; what was reported after it no longer holds. */
  | { type: 'rewound'; run: RunId; step: number }
  /** Sent every few seconds while training and on every pause: what a lost GPU or a crashed worker is recovered from. */
  | { type: 'checkpoint'; run: RunId; checkpoint: Checkpoint }
  | { type: 'failed'; run: RunId; problem: Problem }
  /** Which engine trains: once when the run has started, and whenever that changes. */
  | { type: 'engine'; run: RunId; report: EngineReport }
  | { type: 'inspected'; run: RunId; inspection: StepInspection }
  | { type: 'answered'; run: RunId; id: number; reply: Reply }
  | { type: 'pong' }
  /** Sent once: the worker holds this lock as long as it lives (lib/life.ts). */
  | { type: 'alive'; lock: string }
  /** Nothing may be heard from here on for `ms`, however well all goes; 0 once that is over. */
  | { type: 'busy'; ms: number }
  | { type: 'data-opened'; data: DataInfo; reading: ReadOptions }
  | { type: 'data-rejected'; problem: Problem }
  | { type: 'data-understood'; id: number; preview: DataPreview }
  | { type: 'data-not-understood'; id: number; problem: Problem };

/** What a question led to; `step` is that of the parameters it was answered from, `ms` what that took. */
export type Reply =
  | { readonly ok: true; readonly answer: Answer; readonly step: number; readonly ms: number }
  | { readonly ok: false; readonly detail: string };
