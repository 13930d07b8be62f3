/** Trains the run of a receipt anew up to its step, and holds it against the receipt. Knows stores and trainer, no file and no sentence. */

import { compareReceipt } from '../io/compareReceipt';
import { type Receipt, turnChanges } from '../io/receipt';
import { captureRun } from './captureRun';
import type { ConfigStore } from './configStore';
import type { FileStore } from './fileStore';
import type { RunState, RunStore } from './runStore';
import type { Trainer } from './trainerContract';
import { readSearch } from './urlSync';

interface Parts {
  readonly trainer: Pick<Trainer, 'reset' | 'play' | 'pause' | 'limit' | 'lookAt'>;
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly fileStore: FileStore;
}

export interface ReceiptChecks {
  /** Begins to check `receipt`: the page's run gives way to the receipt's. */
  start(receipt: Receipt, file: string): void;
  /** Ends the check, with or without a verdict; the run stays as it is. */
  stop(): void;
}

/** One check at a time. It ends by itself where the run becomes another: by a person's knob, reset or opened file. */
export function createReceiptChecks({ trainer, configStore, runStore, fileStore }: Parts): ReceiptChecks {
  let unsubscribe = () => {};
  /** Turns of the receipt that are still to come, and how many were made. */
  let turns: Receipt['turns'] = [];
  let made = 0;

  const begin = (receipt: Receipt) => {
    const { settings, load } = configStore.getState();
    const { config, notices } = readSearch(receipt.search, runStore.getState().openedFile !== null);
    load(config, { ...settings, backend: receipt.backend, engine: receipt.engine }, notices);
    trainer.reset();
    turns = receipt.turns;
    made = 0;
    trainer.limit(turns[0]?.[0] ?? receipt.step);
    trainer.play();
  };

  /** The run stands at `step`, where the next knob was turned. */
  const turn = (receipt: Receipt, step: number) => {
    for (let [next] = turns; next && next[0] <= step; [next] = turns) {
      turns = turns.slice(1);
      made += 1;
      const { config, settings, load } = configStore.getState();
      load({ ...config, ...turnChanges(next[1]) }, settings, []);
    }
    trainer.limit(turns[0]?.[0] ?? receipt.step);
  };

  const follow = (receipt: Receipt, file: string, recordId: string) => {
    let stopping = false;
    return runStore.subscribe((state) => {
      const meddled = state.trace.turns.length > 1 + made;
      if (state.recordId !== recordId || state.phase === 'failed' || meddled) return checks.stop();
      if (state.phase === 'starting') return;
      if (turns[0] && state.step >= turns[0][0]) return turn(receipt, state.step);
      if (state.step < receipt.step && state.pauseReason !== 'not-finite') {
        if (state.pauseReason === 'stop-after' && !state.willPlay) trainer.play(); // as the person did then
        return;
      }
      if (!stopping) {
        stopping = true;
        trainer.pause();
      } else if (state.phase === 'paused' && keptAt(state)) judge(receipt, file);
    });
  };

  const judge = (receipt: Receipt, file: string) => {
    end();
    const run = captureRun(runStore, configStore, 0);
    if (run) fileStore.setState({ check: { receipt, file, verdict: compareReceipt(receipt, run) } });
  };

  const end = () => {
    unsubscribe();
    unsubscribe = () => {};
    turns = [];
    trainer.limit(null);
  };

  const checks: ReceiptChecks = {
    start(receipt, file) {
      end();
      trainer.lookAt(null);
      begin(receipt);
      fileStore.setState({ news: null, check: { receipt, file, verdict: null } });
      unsubscribe = follow(receipt, file, runStore.getState().recordId);
    },
    stop() {
      const { check } = fileStore.getState();
      if (check && !check.verdict) end();
      fileStore.setState({ check: null });
    },
  };
  return checks;
}

/** The state in which the run stands was read back, and the loss of its last step was told. */
const keptAt = ({ snapshots, lastTrain, step }: RunState) =>
  snapshots.at(-1)?.step === step && (step === 0 || lastTrain?.step === step);
