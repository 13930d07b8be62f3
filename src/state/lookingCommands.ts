/** What the worker is told and asked about what a person looks at: sample, lens, diagnostics, step inspector. Knows neither worker nor knobs. */

import type { Command, Moment, Reply, RunId, RunInfo, Samples, Snapshot } from '../protocol';
import { type Asking, createAsking } from './asking';
import { nearest } from './history';
import type { RunStore } from './runStore';
import { type Timers, throttle } from './timers';
import { keepFocusWithin, type ViewStore } from './viewStore';

interface Parts {
  readonly runStore: RunStore;
  readonly viewStore: ViewStore;
  readonly send: (command: Command) => void;
  /** The present run. */
  readonly run: () => RunId;
  readonly timers: Timers;
}

/** While a person moves through time, each moment is another lens: no more of them than there are views. */
const lensIntervalMs = 100;

export interface LookingCommands {
  /** Follows what is looked at, and which engine trains, until the returned functions are called. */
  follow(): (() => void)[];
  /** Asks for a look into the step, whatever is known. */
  inspect(): void;
  ask: Asking['ask'];
  answered(id: number, reply: Reply): void;
  /** A run is asked for: the page looks at its present, and where it is a new one (`anew`) at all its heads. */
  begin(anew: boolean): void;
  /** The run that was asked for is there, with these held-out samples. */
  started(info: RunInfo, samples: Samples): void;
}

/** The commands of one page; a look into the step is asked for only of a run that has started. */
export function createLookingCommands({ runStore, viewStore, send, run, timers }: Parts): LookingCommands {
  /** Whose step was asked for last: run and engine. */
  let inspected = '';
  const asking = createAsking(send, run);
  const present = () => `${run()} ${runStore.getState().engine?.engine}`;

  function inspect() {
    const { phase, engine } = runStore.getState();
    if (!engine || phase === 'starting' || phase === 'failed') return;
    inspected = present();
    runStore.setState({ inspecting: true });
    send({ type: 'inspect', run: run() });
  }

  function sendLens() {
    const { muted, at } = viewStore.getState();
    const snapshot = at && nearest(runStore.getState().snapshots, at.step);
    send({ type: 'lens', run: run(), lens: { muted, at: snapshot && momentOf(snapshot) } });
  }
  const lens = throttle(lensIntervalMs, sendLens, timers);

  function sendOwnImage() {
    send({ type: 'show-image', run: run(), image: viewStore.getState().ownImage });
  }

  /** While the inspector is open, what it shows is a step of this run on its present engine. */
  function keepInspected() {
    if (viewStore.getState().inspecting && present() !== inspected) inspect();
  }

  return {
    follow: () => [
      viewStore.subscribe((now, before) => {
        if (now.ownImage !== before.ownImage) sendOwnImage(); // first: it may be the sample to focus
        if (now.focusSample !== before.focusSample) send({ type: 'focus', run: run(), sample: now.focusSample });
        if (now.diagnosing !== before.diagnosing) send({ type: 'diagnose', run: run(), on: now.diagnosing });
        if (now.muted !== before.muted || now.at !== before.at) lens.call();
        if (now.muted !== before.muted || now.at === null) lens.flush();
        if (now.inspecting && !before.inspecting) inspect();
      }),
      runStore.subscribe(keepInspected),
    ],
    inspect,
    ask: asking.ask,
    answered: asking.answered,
    begin(anew) {
      asking.drop();
      if (viewStore.getState().at) viewStore.setState({ at: null });
      if (anew && viewStore.getState().muted.length > 0) viewStore.setState({ muted: [] });
    },
    started({ rows, cols }, { inputs: { shape } }) {
      const { ownImage, focusSample } = viewStore.getState();
      const [heldOut = 1] = shape;
      const fits = ownImage?.data.length === rows * cols;
      if (fits) sendOwnImage();
      if (fits && focusSample === heldOut) send({ type: 'focus', run: run(), sample: focusSample });
      else keepFocusWithin(viewStore, heldOut + (fits ? 1 : 0));
      if (viewStore.getState().muted.length > 0) sendLens();
    },
  };
}

/** What a look at `snapshot` needs; a copy, for sending a part would send the whole. */
function momentOf({ step, state, live: { corruptionType, corruption } }: Snapshot): Moment {
  return { step, parameters: state.slice(0, state.length / 3), corruption: { corruptionType, corruption } };
}
