/** Keeps two runs in step: the follower never passes the leader, the leader never runs far ahead. Knows two stores and trainers, no knob. */

import type { LiveConfig } from '../config/fields';
import type { RunState, RunStore } from './runStore';
import type { Trainer } from './trainerContract';

/** The leader may run ahead by what takes the slower one this long, so that neither waits for every message of the other. */
const leadSeconds = 0.5;
const leastLead = 4;
const mostLead = 400;

export interface LockedRun {
  readonly runStore: RunStore;
  readonly trainer: Pick<Trainer, 'play' | 'pause' | 'reset' | 'limit' | 'rewind' | 'lookAt' | 'continueFromHere'>;
}

export interface StepLockParts {
  /** The run that a person plays, pauses, steps and resets. */
  readonly leader: LockedRun;
  /** The run that does the same after it. */
  readonly follower: LockedRun;
  /** The leader goes on with other live knobs from this very step on: so does the follower. */
  readonly adopt: (live: LiveConfig) => void;
  /** The leader begins anew, or goes on from an earlier step: the follower takes over all its knobs. */
  readonly adoptAll: () => void;
}

export interface StepLock {
  /** The follower is about to begin anew of itself: the leader does so with it. */
  restartBoth(): void;
  /** Leaves both alone. */
  release(): void;
}

/** Locks the two together. Both stand at the same step whenever the leader stands. */
export function createStepLock({ leader, follower, adopt, adoptAll }: StepLockParts): StepLock {
  /** Knobs that the leader goes on with after a step that the follower has not done yet. */
  let ahead: { readonly step: number; readonly live: LiveConfig }[] = [];
  let both = false;
  let holding = false;
  let again = false;

  const limitLeader = changed((until) => leader.trainer.limit(until));
  const limitFollower = changed((until) => follower.trainer.limit(until));

  /** Brings both where they belong. What this sets off is looked at again at its end. */
  function hold() {
    if (holding) {
      again = true;
      return;
    }
    holding = true;
    do {
      again = false;
      holdOnce();
    } while (again);
    holding = false;
  }

  function holdOnce() {
    const [first, second] = [leader.runStore.getState(), follower.runStore.getState()];
    limitLeader(isOut(second) ? null : second.step + lead(first, second));
    if (first.phase === 'starting' || second.phase === 'starting' || isOut(second)) return;
    if (ahead[0] && ahead[0].step <= second.step) {
      const reached = ahead.filter(({ step }) => step <= second.step);
      ahead = ahead.slice(reached.length);
      for (const { live } of reached) adopt(live);
      again = true;
      return;
    }
    const line = Math.min(first.step, ahead[0]?.step ?? first.step);
    limitFollower(line);
    const wanted = first.phase === 'playing' || second.step < line;
    if (wanted && !second.willPlay) follower.trainer.play();
    if (!wanted && second.willPlay) follower.trainer.pause();
  }

  function leaderChanged(now: RunState, before: RunState) {
    if (now.patched && now.patched !== before.patched) ahead = [...ahead, now.patched];
    if (hasBegun(now, before)) begun(now.step);
    else if (now.step < before.step && now.phase !== 'starting') wentBack(now.step);
    hold();
  }

  function begun(step: number) {
    both = false;
    ahead = [];
    limitFollower(step);
    adoptAll();
    if (step === 0) follower.trainer.reset();
    else wentBack(step);
  }

  /** The leader stands at an earlier step again. */
  function wentBack(step: number) {
    ahead = ahead.map((each) => ({ ...each, step: Math.min(each.step, step) }));
    const { step: theirs, snapshots } = follower.runStore.getState();
    if (theirs <= step) return;
    if (!snapshots.some((kept) => kept.step === step)) return follower.trainer.rewind(theirs - step);
    follower.trainer.lookAt(step);
    follower.trainer.continueFromHere();
  }

  function followerChanged(now: RunState, before: RunState) {
    if (both && hasBegun(now, before)) {
      const { willPlay } = leader.runStore.getState();
      leader.trainer.reset();
      if (willPlay) leader.trainer.play();
    }
    hold();
  }

  const unsubscribe = [leader.runStore.subscribe(leaderChanged), follower.runStore.subscribe(followerChanged)];
  limitFollower(0);
  hold();
  return {
    restartBoth() {
      both = true;
    },
    release() {
      for (const stop of unsubscribe) stop();
      leader.trainer.limit(null);
    },
  };
}

/** A run that does no more steps of itself: there is nothing to wait for. */
const isOut = ({ phase, pauseReason }: RunState) => phase === 'failed' || pauseReason === 'not-finite';

/** While a run starts, its curves are another object only when it has begun once more. */
const hasBegun = (now: RunState, before: RunState) => now.phase === 'starting' && now.curves !== before.curves;

/** In steps. */
function lead(first: RunState, second: RunState): number {
  const rateHz = Math.min(first.stepsPerSecond, second.stepsPerSecond);
  return Math.min(mostLead, Math.max(leastLead, Math.round(leadSeconds * rateHz)));
}

/** Calls `act` only with another value than the last. */
function changed(act: (until: number | null) => void): (until: number | null) => void {
  let last: number | null | undefined;
  return (until) => {
    if (until === last) return;
    last = until;
    act(until);
  };
}
