/** What of a run still holds once it stands at an earlier step. Pure; knows no store. */

import { upTo } from './history';
import type { RunState } from './runStore';
import { traceUpTo } from './trace';

type Course = Pick<RunState, 'snapshots' | 'marks' | 'trace' | 'lastTrain' | 'lastTest'>;

/** The course of a run up to and with `step`. */
export function runUpTo({ snapshots, marks, trace, lastTrain, lastTest }: Course, step: number): Course {
  return {
    snapshots: upTo(snapshots, step),
    marks: marks.filter((mark) => mark.step <= step),
    trace: traceUpTo(trace, step),
    lastTrain: lastTrain && lastTrain.step <= step ? lastTrain : null,
    lastTest: lastTest && lastTest.step <= step ? lastTest : null,
  };
}
