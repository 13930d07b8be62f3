/** Diagnostics come a few at a time: the latest of each is kept with its step, until the run they belong to is gone. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { liveConfig } from '../config/live';
import { createFakeTimers } from './fakeTimers';
import { createRunRecorder } from './runRecorder';
import { createRunStore } from './runStore';

const live = liveConfig(defaults(fields));

function setUp() {
  const timers = createFakeTimers();
  const store = createRunStore();
  const recorder = createRunRecorder(store, timers);
  const diagnosed = (...told: Parameters<typeof recorder.diagnosed>) => {
    recorder.diagnosed(...told);
    timers.advance(1000);
  };
  return { recorder, diagnosed, state: store.getState };
}

describe('diagnostics', () => {
  it('keep the latest of each with the step it was measured at', () => {
    const { diagnosed, state } = setUp();
    diagnosed(10, { gapRatio: 1.1, decoderNorm: 5 }, 0.05);
    diagnosed(20, { gapRatio: 1.2 }, 0.08);
    expect(state().diagnostics).toEqual({ gapRatio: 1.2, decoderNorm: 5 });
    expect(state().diagnosedSteps).toEqual({ gapRatio: 20, decoderNorm: 10 });
    expect(state().diagnosticsShare).toBe(0.08);
  });

  it('are forgotten with a new run and with going back', () => {
    const { recorder, diagnosed, state } = setUp();
    for (const forget of [() => recorder.begin(null, live, 'new'), () => recorder.rewound(5)]) {
      diagnosed(10, { gapRatio: 1.1 }, 0.05);
      forget();
      expect(state().diagnostics).toEqual({});
      expect(state().diagnosedSteps).toEqual({});
    }
  });

  it('that wait to be shown are not shown after going back', () => {
    const { recorder, diagnosed, state } = setUp();
    diagnosed(8, { decoderNorm: 5 }, 0.05);
    recorder.diagnosed(9, { gapRatio: 1 }, 0.05);
    recorder.diagnosed(10, { gapRatio: 1.1 }, 0.05);
    recorder.rewound(5);
    expect(state().diagnostics).toEqual({});
  });
});
