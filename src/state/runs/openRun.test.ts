/** A kept run opens with its data, wherever those are; where they are nowhere, the page's run stays. */

import { describe, expect, it } from 'vitest';
import type { KeptRun } from '../../protocol';
import { digits, setUpPage } from '../trainerFixture';
import { openRun } from './openRun';
import { aRun, someStates } from './runFixture';
import { createRuns } from './runs';

const mine = { ...digits, name: 'mine.txt', fingerprint: 'beef' };
const file = new File(['abc'], 'mine.txt');
const reading = { format: 'text', window: 8 } as const;

function setUp(run: KeptRun, kept: readonly File[] | null = null) {
  const page = setUpPage();
  page.answer();
  const runs = createRuns(null);
  runs.keep(run, someStates(run.step));
  const keptFiles = async () => kept && { files: kept, reading };
  return { page, open: (which = run) => openRun({ ...page, runs, keptFiles }, which) };
}

describe('a kept run', () => {
  it('on data that come with the program opens at once', async () => {
    const { page, open } = setUp(aRun('a'));
    expect(await open()).toBe('opened');
    expect(page.sent('start').at(-1)).toMatchObject({ resume: { step: 100 } });
    expect(page.sent('open-data')).toEqual([]);
  });

  it('on data of a person’s own opens with the kept files, read as they were', async () => {
    const { page, open } = setUp(aRun('a', { dataset: 'file' }, { data: mine }), [file]);
    expect(await open()).toBe('opened');
    expect(page.sent('open-data')).toEqual([{ type: 'open-data', files: [file], reading }]);
    page.worker().emit({ type: 'data-opened', data: mine, reading });
    expect(page.sent('start').at(-1)).toMatchObject({ config: { dataset: 'file' }, resume: { step: 100 } });
  });

  it('whose data are nowhere leaves the page’s run alone', async () => {
    const { page, open } = setUp(aRun('a', { dataset: 'file' }, { data: mine }));
    const before = page.worker().sent.length;
    expect(await open()).toBe('data');
    expect(page.worker().sent.length).toBe(before);
  });

  it('that is gone leaves the page’s run alone', async () => {
    const { page, open } = setUp(aRun('a'));
    const before = page.worker().sent.length;
    expect(await open(aRun('b'))).toBe('gone');
    expect(page.worker().sent.length).toBe(before);
  });
});
