/** What the page asks of the worker. Types alone. */

import type { Config, LiveConfig } from '../config/fields';
import type { BackendChoice, EngineChoice } from '../config/settings';
import type { AskedReading, ReadOptions } from './dataFiles';
import type { TrustedPlan } from './engineReport';
import type { Image, Lens, Question } from './questions';
import type { Checkpoint, RunId } from './run';

/** Page → worker. */
export type Command =
  /** Begin a run (replacing the present one), untrained or from a checkpoint, and show its forward pass; or train first and show then. */
  | {
      type: 'start';
      run: RunId;
      config: Config;
      backend: BackendChoice;
      engine: EngineChoice;
      focus: number;
      diagnose: boolean;
      resume: Checkpoint | null;
      plays: boolean;
      /** What a worker that is gone has told of the plan that agreed on this adapter: it needs no second test. */
      trusted: TrustedPlan | null;
    }
  | { type: 'play'; run: RunId }
  | { type: 'pause'; run: RunId }
  /** Do exactly `count` steps, then pause. */
  | { type: 'step'; run: RunId; count: number }
  | { type: 'patch'; run: RunId; live: LiveConfig }
  /** Which of the shown held-out samples the network and attention views follow. */
  | { type: 'focus'; run: RunId; sample: number }
  /** Shows an image of the person's own behind the held-out samples, as one more of them, or no longer; one of another size is not shown. */
  | { type: 'show-image'; run: RunId; image: Image }
  /** Whether diagnostics are wanted: they are measured only while someone looks at them. */
  | { type: 'diagnose'; run: RunId; on: boolean }
  /** Answered by `inspected`: what a training step is made of. */
  | { type: 'inspect'; run: RunId }
  /** Return to the state `steps` before the present one, or as far back as is kept. */
  | { type: 'rewind'; run: RunId; steps: number }
  /** Read the whole state back now: answered by `checkpoint`, unless that of the present step was the last one sent. */
  | { type: 'keep'; run: RunId }
  /** Answered by `answered` with the same id: of the model through the lens, as it stands between two bursts of steps. */
  | { type: 'ask'; run: RunId; id: number; question: Question }
  /** How the model is looked at from now on. */
  | { type: 'lens'; run: RunId; lens: Lens }
  /** Training waits once `until` steps are done, and goes on when that is raised; null lifts it. */
  | { type: 'limit'; run: RunId; until: number | null }
  /** Answered by `pong`, however busy the worker is between its bursts of steps. */
  | { type: 'ping' }
  /** Read data files, as told or as guessed; answered by `data-opened` or `data-rejected`. The run goes on meanwhile. */
  | { type: 'open-data'; files: File[]; reading: ReadOptions | null }
  /** Look into data files without using them; the latest is answered by `data-understood` or `data-not-understood`. No files: forget the last ones. */
  | { type: 'inspect-data'; id: number; files: File[]; asked: AskedReading | null };
