/** Tests of the counting: above all that nothing which went wrong can be counted as well. */

import { describe, expect, it } from 'vitest';
import {
  oneCheck,
  playwrightCounts,
  playwrightFailures,
  summary,
  total,
  vitestCounts,
  vitestFailures,
  watchedRequests,
} from './testCounts.mjs';

describe('vitestCounts', () => {
  const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  it('reads the report', () => {
    expect(vitestCounts(report, false)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
  it('counts a failure when the runner fails outside of any test', () => {
    expect(vitestCounts({ numPassedTests: 5, numFailedTests: 0 }, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
  it('counts a failure when there is no report or nothing ran', () => {
    expect(vitestCounts(undefined, true).failed).toBe(1);
    expect(vitestCounts({}, true).failed).toBe(1);
  });
});

describe('playwrightCounts', () => {
  it('reads the report, and takes a flaky test for a failed one', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(playwrightCounts(report, false)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });
  it('counts a failure when there is no report or the server did not start', () => {
    expect(playwrightCounts(undefined, false).failed).toBe(1);
    expect(playwrightCounts({ stats: { expected: 0 } }, true).failed).toBe(1);
    expect(playwrightCounts({ stats: { expected: 4 } }, false)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
});

describe('summary', () => {
  it('names skipped tests only where there are some', () => {
    const counts = [oneCheck(true), oneCheck(false), { passed: 4, failed: 0, skipped: 0 }];
    expect(summary(total(counts))).toBe('5 passed, 1 failed');
    expect(summary(total([...counts, { passed: 0, failed: 0, skipped: 3 }]))).toBe('5 passed, 1 failed, 3 skipped');
  });
});

describe('watchedRequests', () => {
  const noted = (/** @type {number} */ count) => ({
    tests: [
      {
        annotations: [
          { type: 'requests', description: String(count) },
          { type: 'skip', description: '9' },
        ],
      },
    ],
  });
  it('adds up what the tests of all files noted', () => {
    const report = {
      suites: [{ specs: [noted(12)], suites: [{ specs: [noted(5), noted(0)] }] }, { specs: [noted(3)] }],
    };
    expect(watchedRequests(report)).toBe(20);
  });
  it('finds none in a report that is not there', () => {
    expect(watchedRequests(undefined)).toBe(0);
    expect(watchedRequests({ suites: 'none' })).toBe(0);
  });
});

describe('what failed', () => {
  it('is told of unit tests by file, name and message', () => {
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          assertionResults: [
            { status: 'passed', fullName: 'adds', failureMessages: [] },
            { status: 'failed', fullName: 'takes away', failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'] },
          ],
        },
      ],
    };
    expect(vitestFailures(report)).toEqual(['✗ a.test.ts › takes away\n    expected 1\n    to be 2']);
  });
  it('is told of end-to-end tests, however deep their suite, with the messages of every try', () => {
    const spec = (/** @type {boolean} */ ok, /** @type {string[]} */ ...messages) => ({
      ...{ ok, file: 'a.spec.ts', line: 7, title: 'opens' },
      tests: [{ results: messages.map((message) => ({ errors: [{ message }] })) }],
    });
    const report = {
      suites: [{ specs: [spec(true, 'at first')], suites: [{ specs: [spec(false, 'late', 'later')] }] }],
    };
    expect(playwrightFailures(report)).toEqual(['✗ a.spec.ts:7 › opens\n    late\n    later']);
  });
  it('is nothing in a report that is not there', () => {
    expect([...vitestFailures(undefined), ...playwrightFailures(undefined)]).toEqual([]);
  });
});
