/** A second model beside the page's: its knobs, its worker, and that both train in step. Knows no panel and no address. */

import { createStore } from 'zustand/vanilla';
import { withValues } from '../config/clamp';
import { type Config, type ConfigKey, fields, type LiveConfig } from '../config/fields';
import { isLive } from '../config/live';
import { configKeys, differences } from '../config/presets';
import { comparableKeys, type Differences, differencesIn } from './compareKeys';
import { type ConfigState, type ConfigStore, createConfigStore } from './configStore';
import { createRunStore, type RunStore } from './runStore';
import { createStepLock, type StepLock } from './stepLock';
import type { Timers } from './timers';
import { createTrainer } from './trainer';
import type { Trainer } from './trainerContract';
import { createViewStore, type ViewState, type ViewStore } from './viewStore';
import type { OpenWorker } from './workerLink';

export interface ComparedRun {
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly trainer: Trainer;
}

export interface ComparisonState {
  /** `choosing`: the second model is being put together; `running`: it trains in step with the page's. */
  readonly phase: 'closed' | 'choosing' | 'running';
  /** The knobs of its own; in all others it follows the page's. */
  readonly keys: readonly ConfigKey[];
  /** The second model; null while closed. */
  readonly rival: ComparedRun | null;
}

export interface Comparison {
  readonly store: ReturnType<typeof createComparisonStore>;
  /** Begins to put a second model together, the same as the page's but in λ. */
  open(): void;
  /** Gives the second model a knob of its own, or has it follow the page's again. */
  choose(key: ConfigKey, own: boolean): void;
  /** Trains the second model: it catches up with the page's, or both begin anew where knobs were moved on the way. */
  start(): void;
  /** Ends the second model and its worker. */
  close(): void;
  /** Has just this comparison, as from a link. */
  load(differences: Differences | null): void;
  /** What a link has to tell: the second model's own values; null where nothing is compared. */
  differences(): Differences | null;
}

interface Parts {
  /** The page's own run. */
  readonly page: ComparedRun;
  readonly viewStore: ViewStore;
  readonly openWorker: OpenWorker;
  readonly timers?: Timers;
}

const closed: ComparisonState = { phase: 'closed', keys: [], rival: null };
const createComparisonStore = () => createStore<ComparisonState>()(() => closed);

/** The comparison of one page; nothing is compared at first. */
export function createComparison({ page, viewStore, openWorker, timers }: Parts): Comparison {
  const store = createComparisonStore();
  let lock: StepLock | null = null;
  /** The page's knobs are being taken over: no one has moved the second model's. */
  let following = false;
  /** The data files that the second worker was given. */
  let given: readonly File[] = [];
  /** The step that the second model is looked at, null for the present. */
  let lookedAt: number | null = null;
  let leave: (() => void)[] = [];

  const rivalConfig = () => store.getState().rival?.configStore.getState();

  /** Takes over those of the page's values that the second model has not of its own. */
  function follow(values: Partial<Config>) {
    const { keys } = store.getState();
    const theirs = Object.entries(values).filter(([key]) => !keys.some((own) => own === key));
    following = true;
    rivalConfig()?.apply(Object.fromEntries(theirs));
    following = false;
  }
  function followAll() {
    const { config, opened } = page.configStore.getState();
    const { openedFiles, openedReading } = page.runStore.getState();
    if (config.dataset === 'file' && lock && openedFiles !== given) {
      given = openedFiles;
      rivalConfig()?.setOpened(opened);
      store.getState().rival?.trainer.openFiles(openedFiles, openedReading);
    }
    follow(config);
  }

  /** While the page looks back, the second model is looked at as it was then, as near as its kept states are. */
  function lookAlike() {
    const { rival } = store.getState();
    const step = viewStore.getState().at?.step ?? null;
    if (!rival || step === lookedAt) return;
    const { phase, step: theirs } = rival.runStore.getState();
    // It would go on to the present, should it not be there yet.
    if (step !== null && (phase !== 'paused' || theirs !== page.runStore.getState().step)) return;
    lookedAt = step;
    rival.trainer.lookAt(step);
  }

  function pageChanged(now: ConfigState, before: ConfigState) {
    const { phase, rival } = store.getState();
    if (now.settings !== before.settings) rival?.configStore.setState({ settings: now.settings });
    // Once it trains, live knobs follow at the very step at which the page's run took them, the others when that begins anew.
    if (now.config !== before.config && (phase === 'choosing' || !lock)) followAll();
  }

  function rivalChanged(now: ConfigState, before: ConfigState) {
    if (now.config !== before.config) store.setState({}); // what a link tells has changed
    const moved = differences(now.config, before.config);
    if (!following && lock && moved.some(({ key }) => !isLive(key))) lock.restartBoth();
  }

  function begin() {
    const rivalStores = { configStore: createConfigStore(), runStore: createRunStore(), viewStore: createViewStore() };
    const trainer = createTrainer({ openWorker, ...rivalStores, ...(timers && { timers }) });
    const { config, settings, opened } = page.configStore.getState();
    rivalStores.configStore.getState().setOpened(opened);
    rivalStores.configStore.getState().load(config, settings, []);
    rivalStores.viewStore.setState(sharedView(viewStore.getState(), config));
    const { configStore, runStore } = rivalStores;
    leave = [
      () => trainer.dispose(),
      page.configStore.subscribe(pageChanged),
      configStore.subscribe(rivalChanged),
      viewStore.subscribe(lookAlike),
      runStore.subscribe(lookAlike),
      viewStore.subscribe((now) => {
        const next = sharedView(now, configStore.getState().config);
        const { muted } = rivalStores.viewStore.getState();
        // Another array of the same heads would be another lens.
        rivalStores.viewStore.setState(next.muted.join() === muted.join() ? { ...next, muted } : next);
      }),
    ];
    store.setState({ phase: 'choosing', keys: [], rival: { configStore, runStore, trainer } });
  }

  function train() {
    const { rival } = store.getState();
    const { phase, engine, marks } = page.runStore.getState();
    if (!rival || lock || !engine || phase === 'starting' || phase === 'failed') return;
    rival.configStore.setState({
      settings: { ...rival.configStore.getState().settings, ...sameMachine(page.runStore) },
    });
    lock = createStepLock({
      leader: page,
      follower: rival,
      adopt: (live: LiveConfig) => follow(live),
      adoptAll: followAll,
    });
    followAll();
    rival.trainer.start();
    if (marks.length === 0) return;
    const { willPlay } = page.runStore.getState();
    page.trainer.reset();
    if (willPlay) page.trainer.play();
  }

  const comparison: Comparison = {
    store,
    open() {
      if (store.getState().phase !== 'closed') return;
      begin();
      comparison.choose('lambda', true);
      const { lambda } = page.configStore.getState().config;
      rivalConfig()?.set('lambda', lambda === 0 ? fields.lambda.default : lambda * 10);
    },
    choose(key, own) {
      const { keys } = store.getState();
      if (!comparableKeys.includes(key) || keys.includes(key) === own) return;
      store.setState({ keys: configKeys.filter((each) => (each === key ? own : keys.includes(each))) });
      if (own) return;
      const { config } = page.configStore.getState();
      rivalConfig()?.set(key, config[key]);
    },
    start() {
      if (store.getState().phase !== 'choosing') return;
      store.setState({ phase: 'running' });
      leave.push(page.runStore.subscribe(train));
      train();
    },
    close() {
      lock?.release();
      lock = null;
      given = [];
      lookedAt = null;
      for (const stop of leave) stop();
      leave = [];
      store.setState(closed);
    },
    load(wanted) {
      if (!wanted) {
        if (store.getState().phase === 'running') comparison.close();
        return;
      }
      if (store.getState().phase === 'closed') begin();
      for (const key of comparableKeys) comparison.choose(key, key in wanted);
      const rival = rivalConfig();
      rival?.apply(withValues(fields, rival.config, wanted));
      comparison.start();
    },
    differences() {
      const { phase, keys } = store.getState();
      const config = rivalConfig()?.config;
      return phase === 'running' && config ? differencesIn(config, keys) : null;
    },
  };
  return comparison;
}

/** What the second model is looked at by as well: its own earlier moments are other parameters, and it may have fewer heads. */
function sharedView({ focusSample, focusToken, ownImage, diagnosing, muted }: ViewState, { heads }: Config) {
  return { focusSample, focusToken, ownImage, diagnosing, muted: muted.filter((head) => head < heads) };
}

/** The same backend and engine as `runStore`'s run, where that can be said beforehand: the same knobs then give the same numbers. */
function sameMachine(runStore: RunStore) {
  const { info, engine } = runStore.getState();
  if (!info || engine?.engine !== 'composed' || engine.reason === 'compiling' || engine.reason === 'waiting') return {};
  return { backend: info.backend.name, engine: 'composed' as const };
}
