/** Keeps the page's runs by themselves: each as it ends, or stands still, with what it is judged by. Knows no worker and no panel. */

import type { Config } from '../../config/fields';
import type { FiguresAt, KeptRun } from '../../protocol';
import type { Asking } from '../asking';
import { recordOf } from '../captureRun';
import type { ConfigStore } from '../configStore';
import type { RunState, RunStore } from '../runStore';
import { debounce, type Timers, throttle } from '../timers';
import type { ViewStore } from '../viewStore';
import { createAskFigures } from './askFigures';
import { keptRun } from './keptRun';
import type { Runs } from './runs';
import { createStopwatch, type Stopwatch } from './stopwatch';

/** A run that has done fewer steps is no run yet. */
export const leastSteps = 10;
const presentIntervalMs = 1000;
const quietMs = 300;

interface Parts {
  readonly runStore: RunStore;
  readonly configStore: ConfigStore;
  readonly viewStore: ViewStore;
  readonly ask: Asking['ask'];
  readonly runs: Runs;
  readonly timers: Timers;
}

/** What is known of the present run beside the run store. */
interface Present {
  readonly id: string;
  /** The knobs that it began with. */
  readonly config: Config;
  readonly trained: Stopwatch;
  /** The latest ones, in order of steps: it may be written down as it stood a little earlier. */
  figures: readonly FiguresAt[];
}

/** Of so many measurements the last is of no later step than the state that was read back last. */
const rememberedFigures = 4;

export interface RunKeeper {
  /** Keeps the present run at once, as the page may be gone soon. */
  flush(): void;
  stop(): void;
}

/** Keeps runs until it is stopped. */
export function startRunKeeper({ runStore, configStore, viewStore, ask, runs, timers }: Parts): RunKeeper {
  let present = begin(runStore.getState());

  function begin({ recordId: id, phase }: RunState): Present {
    const known = runs.store.getState().kept.find((run) => run.id === id);
    const trained = createStopwatch(timers, known?.trainedMs ?? 0);
    trained.turn(phase === 'playing');
    return { id, config: configStore.getState().config, trained, figures: known?.figures ? [known.figures] : [] };
  }

  /** The run as it was last written down; null where there is nothing to keep of it. */
  function written(run: RunState) {
    const record = recordOf(run, present.config, timers.epochMs());
    if (!record || record.checkpoint.step < leastSteps) return null;
    const { trained, figures } = present;
    const diverged = run.pauseReason === 'not-finite';
    return keptRun(record, { trainedMs: trained.ms, figures: figuresUpTo(figures, record.checkpoint.step), diverged });
  }
  function keep(run: RunState) {
    const kept = written(run);
    if (kept) runs.keep(kept.run, kept.states);
  }

  const keepAtRest = debounce(quietMs, () => keep(runStore.getState()), timers);
  const show = throttle(presentIntervalMs, () => runs.present(shown(runStore.getState(), present)), timers, 0.1);

  function changed(now: RunState, before: RunState) {
    if (now.recordId !== before.recordId) {
      keepAtRest.cancel();
      present.trained.turn(false);
      if (present.id !== '') keep(before);
      present = begin(now);
    }
    present.trained.turn(now.phase === 'playing');
    const atRest = now.phase === 'paused' && !now.restarting;
    if (atRest && (now.snapshots !== before.snapshots || now.lastTest !== before.lastTest)) keepAtRest.call();
    show.call();
    if (now.phase !== before.phase || now.recordId !== before.recordId || atRest) show.flush();
  }

  const figures = createAskFigures({
    ...{ ask, timers },
    stamp() {
      const { phase, step, recordId } = runStore.getState();
      const none = phase === 'starting' || phase === 'failed' || step < leastSteps;
      return none || viewStore.getState().at !== null ? null : `${recordId} ${step}`;
    },
    training: () => runStore.getState().phase === 'playing',
    tell(figures) {
      present.figures = [...present.figures, figures].slice(-rememberedFigures);
      show.call();
      if (runStore.getState().phase !== 'paused') return;
      show.flush();
      keepAtRest.call();
    },
  });
  const unsubscribe = runStore.subscribe((now, before) => {
    changed(now, before);
    figures.changed();
  });
  return {
    flush() {
      keepAtRest.cancel();
      keep(runStore.getState());
    },
    stop() {
      unsubscribe();
      figures.stop();
      keepAtRest.cancel();
      show.cancel();
    },
  };
}

/** Figures that were measured later than a run was written down are not of what was written. */
function figuresUpTo(figures: readonly FiguresAt[], step: number): FiguresAt | null {
  return figures.findLast((each) => each.step <= step) ?? null;
}

/** The run as it goes on, for the list; null before it has trained. Its states are not written down. */
function shown(run: RunState, { config, trained, figures }: Present): KeptRun | null {
  const { info, engine, step } = run;
  if (!info || step < leastSteps || run.phase === 'starting') return null;
  return {
    ...{ id: run.recordId, name: run.recordName, begunMs: run.begunMs, savedMs: run.begunMs },
    config: { ...config, ...(run.patched?.live ?? run.snapshots.at(-1)?.live) },
    ...{ data: info.data, tokens: info.tokens, inputDim: info.inputDim, trace: run.trace },
    backend: info.backend.name,
    adapter: info.backend.adapter,
    engine: engine?.engine ?? 'composed',
    versions: info.versions,
    ...{ curves: run.curves, marks: run.marks, lastTrain: run.lastTrain, lastTest: run.lastTest },
    ...{ step, trainedMs: trained.ms, figures: figuresUpTo(figures, step) },
    ...{ pinned: false, sweep: null, diverged: run.pauseReason === 'not-finite' },
    bytes: 0,
  };
}
