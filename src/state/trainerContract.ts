/** What the page can ask of its trainer, and what a trainer is made over. Types alone. */

import type { Config } from '../config/fields';
import type { Checkpoint, ReadOptions, RunRecord } from '../protocol';
import type { Asking } from './asking';
import type { ConfigStore } from './configStore';
import type { DataOffers } from './dataOffer';
import type { LookBack } from './lookBack';
import type { RunStore } from './runStore';
import type { Timers } from './timers';
import type { ViewStore } from './viewStore';
import type { OpenWorker } from './workerLink';

export interface Trainer extends LookBack {
  /** Starts the worker and the first run. */
  start(): void;
  play(): void;
  pause(): void;
  /** Play when paused, pause when playing. */
  toggle(): void;
  /** One training step, then stand still. */
  step(): void;
  /** Back to step 0 with the same knobs, paused. */
  reset(): void;
  /** After a loss that was not finite: some steps back, half the learning rate, and on. */
  goBack(): void;
  /** After a failure: a new worker that continues from the last checkpoint, if there is one. */
  restart(): void;
  /**
   * Shows a kept run as it stood, paused, and goes on with it from there.
   * @param files those it was trained on where it has data of its own, unless they are open
   * @param reading how they are read; guessed where it is not known
   */
  open(record: RunRecord, files?: readonly File[], reading?: ReadOptions | null): void;
  /** A new run, paused at step 0, with the present knobs and the weights and moments in `state` [3, P]. */
  begin(state: Checkpoint['state']): void;
  /** Has the whole state read back now, into the run's snapshots. */
  keep(): void;
  /** A new run with just these knobs, from step 0, paused. */
  renew(config: Config): void;
  /** Reads data files, as told or as guessed; the run goes on until they are read, then a new one starts with them. */
  openFiles(files: readonly File[], reading: ReadOptions | null): void;
  /** Offers data files to be looked at before they are used. */
  readonly offers: DataOffers;
  /** Training waits once `until` steps are done, in this run and those that follow it; null lifts that. */
  limit(until: number | null): void;
  /** Back by `steps` steps, or as far as is kept, paused. */
  rewind(steps: number): void;
  /** Takes a step of the run apart once more, as it stands now. */
  inspect(): void;
  /** Asks the worker about the model as it is looked at. Never rejects. */
  ask: Asking['ask'];
  /** Ends the worker and listens no more. */
  dispose(): void;
}

/** What a trainer is made over. */
export interface TrainerParts {
  readonly openWorker: OpenWorker;
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly viewStore: ViewStore;
  readonly timers?: Timers;
}
