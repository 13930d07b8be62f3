/** Counts and failures of tests, from the reports of the test runners. Pure: reads no file and prints nothing. */

import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The counts of a check that either holds or does not. @param {boolean} ok @returns {Counts} */
export function oneCheck(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** @param {Counts[]} counts @returns {Counts} */
export function total(counts) {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
  };
}

/** The last line of a test run. @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A runner that ended badly without naming a failed test, or that ran nothing at all, counts as one failure.
 * @param {Counts} counts
 * @param {boolean} endedWell the runner's exit status was 0
 * @returns {Counts}
 */
function honest(counts, endedWell) {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (!endedWell || ranNothing) ? { ...counts, failed: 1 } : counts;
}

/** A whole number at `key` of a report, 0 where it is missing. @param {unknown} report @param {string} key */
function count(report, key) {
  const value = report !== null && typeof report === 'object' ? Reflect.get(report, key) : 0;
  return Number.isInteger(value) ? value : 0;
}

/**
 * @param {unknown} report what Vitest's JSON reporter wrote, undefined where it wrote nothing
 * @param {boolean} endedWell
 */
export function vitestCounts(report, endedWell) {
  const counts = {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
  return honest(counts, endedWell);
}

/**
 * @param {unknown} report what Playwright's JSON reporter wrote, undefined where it wrote nothing
 * @param {boolean} endedWell
 */
export function playwrightCounts(report, endedWell) {
  const stats = report !== null && typeof report === 'object' ? Reflect.get(report, 'stats') : undefined;
  const counts = {
    passed: count(stats, 'expected'),
    failed: count(stats, 'unexpected') + count(stats, 'flaky'),
    skipped: count(stats, 'skipped'),
  };
  return honest(counts, endedWell);
}

/**
 * How many requests the end-to-end tests watched, from what each test noted.
 * @param {unknown} report what Playwright's JSON reporter wrote
 * @returns {number}
 */
export function watchedRequests(report) {
  if (Array.isArray(report)) return report.reduce((sum, part) => sum + watchedRequests(part), 0);
  if (report === null || typeof report !== 'object') return 0;
  if (Reflect.get(report, 'type') === 'requests') return Number(Reflect.get(report, 'description')) || 0;
  return ['suites', 'specs', 'tests', 'annotations'].reduce(
    (sum, key) => sum + watchedRequests(Reflect.get(report, key)),
    0,
  );
}

/** @param {unknown} value @param {string} key @returns {unknown} */
const at = (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined);
/** @param {unknown} value @param {string} key @returns {unknown[]} */
const listAt = (value, key) => {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
};

/**
 * What failed and why, so that the end of a log tells it.
 * @param {unknown} report what Vitest's JSON reporter wrote
 * @returns {string[]}
 */
export function vitestFailures(report) {
  return listAt(report, 'testResults').flatMap((file) =>
    listAt(file, 'assertionResults')
      .filter((test) => at(test, 'status') === 'failed')
      .map((test) => failure(`${at(file, 'name')} › ${at(test, 'fullName')}`, listAt(test, 'failureMessages'))),
  );
}

/**
 * What failed and why, so that the end of a log tells it.
 * @param {unknown} report what Playwright's JSON reporter wrote, or a suite of it
 * @returns {string[]}
 */
export function playwrightFailures(report) {
  const ownSpecs = listAt(report, 'specs').filter((spec) => at(spec, 'ok') === false);
  return [
    ...ownSpecs.map((spec) => {
      const results = listAt(spec, 'tests').flatMap((test) => listAt(test, 'results'));
      const messages = results.flatMap((result) => listAt(result, 'errors').map((error) => at(error, 'message')));
      return failure(`${at(spec, 'file')}:${at(spec, 'line')} › ${at(spec, 'title')}`, messages);
    }),
    ...listAt(report, 'suites').flatMap(playwrightFailures),
  ];
}

const MESSAGE_CHARACTERS = 1500;

/** @param {string} title @param {unknown[]} messages */
function failure(title, messages) {
  const text = stripVTControlCharacters(messages.join('\n')).slice(0, MESSAGE_CHARACTERS);
  return `✗ ${title}\n${text.replace(/^/gm, '    ')}`;
}
