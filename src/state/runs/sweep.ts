/** Trains the cells of a grid one after another, in a worker of its own. Knows no panel; the page's run goes on undisturbed. */

import type { Config } from '../../config/fields';
import type { Settings } from '../../config/settings';
import { recordOf } from '../captureRun';
import { type ConfigStore, createConfigStore } from '../configStore';
import { createRunStore, type RunState, type RunStore } from '../runStore';
import { realTimers, type Timers } from '../timers';
import { createTrainer } from '../trainer';
import type { Trainer } from '../trainerContract';
import { createViewStore } from '../viewStore';
import type { OpenWorker } from '../workerLink';
import { keptRun } from './keptRun';
import type { Runs } from './runs';
import { sweepStatesLimits } from './shelfLimits';
import { createStopwatch, type Stopwatch } from './stopwatch';
import { planSweep, type SweepAxis } from './sweepPlan';
import { type CellStatus, createSweepStore, noSweep } from './sweepStore';

export interface Sweep {
  readonly store: ReturnType<typeof createSweepStore>;
  /** Trains the grid over `axes` with the page's knobs otherwise, each cell for `steps` steps; ends the sweep before. */
  start(axes: readonly SweepAxis[], steps: number): void;
  pause(): void;
  resume(): void;
  /** Ends it: what is trained stays, the rest is dropped. */
  cancel(): void;
  setTogether(together: boolean): void;
}

interface Parts {
  readonly page: { readonly configStore: ConfigStore; readonly runStore: RunStore };
  readonly openWorker: OpenWorker;
  readonly runs: Runs;
  readonly timers?: Timers;
}

/** What belongs to a sweep that goes on. */
interface Going {
  readonly trainer: Trainer;
  readonly runStore: RunStore;
  /** Of the whole sweep, and of the present cell. */
  readonly spent: Stopwatch;
  cellSpent: Stopwatch;
  /** Index of the present cell. */
  cell: number;
  stepsBefore: number;
  /** The present cell has ended, and is being judged; nothing can end it again. */
  ended: boolean;
  /** Begins the run of a cell. */
  begin: (config: Config) => void;
  leave: (() => void)[];
}

/** The sweep of one page; none at first. */
export function createSweep({ page, openWorker, runs, timers = realTimers }: Parts): Sweep {
  const store = createSweepStore();
  let going: Going | null = null;

  const mayTrain = () => {
    const { phase, together } = store.getState();
    return (phase === 'training' || phase === 'waiting') && (together || !page.runStore.getState().willPlay);
  };
  const setStatus = (index: number, status: CellStatus, id: string | null = null) =>
    store.setState(({ cells }) => ({ cells: cells.with(index, { cell: cells[index]?.cell ?? never(), status, id }) }));

  /** Brings worker, stopwatches and phase in line with what is wanted and with the page's run. */
  function settle() {
    if (!going) return;
    const { phase } = store.getState();
    const train = mayTrain();
    const told = train ? 'training' : 'waiting';
    if (phase !== 'paused' && phase !== told) store.setState({ phase: told });
    going.spent.turn(train);
    going.cellSpent.turn(train);
    if (going.ended) return;
    const { willPlay, phase: its, step, pauseReason } = going.runStore.getState();
    const unfinished = its !== 'failed' && pauseReason === null && step < store.getState().steps;
    if (train && !willPlay && unfinished) going.trainer.play();
    else if (!train && willPlay) going.trainer.pause();
  }

  function next() {
    if (!going) return;
    const { cells } = store.getState();
    const index = cells.findIndex(({ status }) => status === 'waiting');
    const config = cells[index]?.cell.config;
    if (!config) return finish();
    going.cell = index;
    going.cellSpent = createStopwatch(timers);
    setStatus(index, 'training');
    store.setState({ step: 0 });
    going.begin(config);
    going.ended = false; // not before: until then what is told is of the cell before
    settle();
  }

  function finish() {
    end();
    store.setState({ phase: 'finished', step: 0 });
  }
  function end() {
    for (const leave of going?.leave ?? []) leave();
    going?.trainer.dispose();
    going = null;
  }

  function changed(run: RunState) {
    if (!going || going.ended) return;
    const { steps, step } = store.getState();
    if (run.step !== step) tellPace(going, run.step);
    if (run.phase === 'failed') return failed(going, run);
    const known = run.snapshots.at(-1)?.step === run.step;
    const diverged = run.pauseReason === 'not-finite';
    if (run.phase !== 'paused' || run.restarting || !known) return;
    if (diverged || (run.step === steps && run.lastTest?.step === steps)) void judge(going, diverged);
  }
  function tellPace({ spent, stepsBefore }: Going, step: number) {
    const done = stepsBefore + step;
    store.setState({ step, stepMs: done > 0 ? spent.ms / done : null });
  }
  function failed(sweep: Going, { problem }: RunState) {
    sweep.ended = true;
    setStatus(sweep.cell, 'failed');
    store.setState({ problem });
    next();
  }

  /** Measures the run of the present cell, keeps it, and goes on. */
  async function judge(sweep: Going, diverged: boolean) {
    sweep.ended = true;
    const outcome = await (diverged ? null : sweep.trainer.ask({ kind: 'figures' }));
    if (going !== sweep) return;
    const run = sweep.runStore.getState(); // not before: its curves are written after its figures
    const { tag, cells } = store.getState();
    const config = cells[sweep.cell]?.cell.config;
    const record = config && recordOf(run, config, timers.epochMs());
    if (record) {
      const figures = outcome && 'answer' in outcome ? { ...outcome.answer.figures, step: outcome.step } : null;
      const judged = { trainedMs: sweep.cellSpent.ms, figures, sweep: tag, diverged };
      const { run: kept, states } = keptRun(record, judged, sweepStatesLimits);
      runs.keep(kept, states);
    }
    setStatus(sweep.cell, diverged ? 'diverged' : 'done', record?.id ?? null);
    sweep.stepsBefore += run.step;
    next();
  }

  const sweep: Sweep = {
    store,
    start(axes, steps) {
      sweep.cancel();
      const { config, opened } = page.configStore.getState();
      const { openedFiles, openedReading } = page.runStore.getState();
      const stores = { configStore: createConfigStore(), runStore: createRunStore(), viewStore: createViewStore() };
      const trainer = createTrainer({ openWorker, ...stores, timers });
      const begin = (cell: Config) => {
        if (sweepBegun) return trainer.renew(cell);
        sweepBegun = true;
        stores.configStore.setState({ config: cell, settings: settingsOf(page) });
        if (config.dataset === 'file') trainer.openFiles(openedFiles, openedReading);
        trainer.start();
      };
      let sweepBegun = false;
      const [spent, cellSpent] = [createStopwatch(timers), createStopwatch(timers)];
      going = {
        trainer,
        runStore: stores.runStore,
        spent,
        cellSpent,
        cell: 0,
        stepsBefore: 0,
        ended: true,
        begin,
        leave: [],
      };
      store.setState({
        ...{ phase: 'training', tag: { id: crypto.randomUUID(), keys: axes.map(({ key }) => key) }, axes, steps },
        ...{ step: 0, stepMs: null, problem: null },
        cells: planSweep(config, axes, steps, opened).map((cell) => ({
          cell,
          status: cell.config ? 'waiting' : 'impossible',
          id: null,
        })),
      });
      going.leave = [stores.runStore.subscribe(changed), page.runStore.subscribe(settle)];
      next();
    },
    pause() {
      if (going) store.setState({ phase: 'paused' });
      settle();
    },
    resume() {
      if (going) store.setState({ phase: 'training' });
      settle();
    },
    cancel() {
      end();
      store.setState(({ together }) => ({ ...noSweep, together }));
    },
    setTogether(together) {
      store.setState({ together });
      settle();
    },
  };
  return sweep;
}

function never(): never {
  throw new Error('a cell that is not there');
}

/** The machine that the page's run trains on, where there is a run: the same knobs then give the same numbers. */
function settingsOf({ configStore, runStore }: Parts['page']): Settings {
  const { settings } = configStore.getState();
  const { info, engine } = runStore.getState();
  const composed = engine?.engine === 'composed' && engine.reason !== 'compiling';
  return { ...settings, ...(info && { backend: info.backend.name }), ...(composed && { engine: 'composed' }) };
}
