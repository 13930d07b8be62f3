/** A kept run with data of its own: the data are read as they were, before the run stands. */

import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../protocol';
import { captureRun } from './captureRun';
import { openRecord } from './openRecord';
import { checkpoint, info, setUpPage } from './trainerFixture';

const reading: ReadOptions = {
  ...{ format: 'csv', delimiter: ';', header: false, labelColumn: 2, range: 'unit' },
  layout: { kind: 'images', rows: 4, cols: 4, channels: 1 },
};
const data = { ...info.data, name: 'mine.csv' };
const bytes = new TextEncoder().encode('1;2;3');

/** A run on the data, and a page that was opened afresh. */
function setUp() {
  const page = setUpPage();
  page.answer();
  page.config().set('dataset', 'file');
  page.timers.advance(1000);
  page.answer();
  page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(3) });
  const record = captureRun(page.runStore, page.configStore, 0);
  if (!record) throw new Error('nothing to keep');
  const fresh = setUpPage();
  fresh.answer();
  const open = (kept: unknown) =>
    openRecord(fresh, record, { files: [{ name: 'mine.csv', bytes }], reading: kept }, 'run.aae');
  return { fresh, open };
}

describe('openRecord', () => {
  it('has its data read as they were, and keeps that with them', async () => {
    const { fresh, open } = setUp();
    const opened = open(JSON.parse(JSON.stringify(reading)));
    const [asked] = fresh.sent('open-data');
    expect(asked).toMatchObject({ reading });
    fresh.worker().emit({ type: 'data-opened', data, reading });
    await opened;
    expect(fresh.state()).toMatchObject({ openedFile: 'mine.csv', openedReading: reading });
    expect(fresh.sent('start').at(-1)).toMatchObject({ config: { dataset: 'file' }, resume: { step: 3 } });
  });

  it('has them guessed where what it says is no way of reading', async () => {
    const { fresh, open } = setUp();
    void open({ format: 'csv', delimiter: 7 });
    expect(fresh.sent('open-data')).toMatchObject([{ reading: null }]);
    fresh.worker().emit({ type: 'data-opened', data, reading });
  });
});
