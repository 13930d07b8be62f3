/** Files are looked into, corrected and used or not, while the run goes on. */

import { describe, expect, it } from 'vitest';
import type { DataPreview } from '../protocol';
import { info, setUpPage } from './trainerFixture';

const file = new File(['x'], 'mine.csv');
const preview: DataPreview = {
  reading: { format: 'text', window: 8 },
  ...{ kind: 'text', name: 'mine.csv', count: 10, rows: 3, cols: 8, channels: 1 },
  ...{ found: { low: 0, high: 1 }, scale: { low: 0, high: 1 }, classes: null, alphabetSize: 3, texts: [], remarks: [] },
  samples: { shape: [0, 3, 8, 1], data: new Float32Array(0) },
  choices: { formats: ['text'], columns: [], arrays: [], layouts: [] },
};
const problem = { code: 'csv-empty', facts: { file: 'mine.csv' } } as const;

function setUp() {
  const page = setUpPage();
  page.answer();
  page.trainer.play();
  const { offers } = page.trainer;
  const asked = () => page.sent('inspect-data');
  const understood = (id: number) => page.worker().emit({ type: 'data-understood', id, preview });
  const refused = (id: number) => page.worker().emit({ type: 'data-not-understood', id, problem });
  return { ...page, offers, asked, understood, refused };
}

describe('offered data', () => {
  it('is shown once understood, and opened as understood when it is used', () => {
    const page = setUp();
    page.offers.bring([file]);
    expect(page.asked()).toEqual([{ type: 'inspect-data', id: 1, files: [file], asked: null }]);
    expect(page.state()).toMatchObject({ openingFile: true, offer: { shown: false, busy: true } });
    page.understood(1);
    expect(page.state()).toMatchObject({ openingFile: false, phase: 'playing', offer: { shown: true, preview } });
    expect(page.sent('open-data')).toEqual([]);
    page.offers.use();
    expect(page.state().offer).toBeNull();
    expect(page.sent('open-data')).toEqual([{ type: 'open-data', files: [file], reading: preview.reading }]);
    page.worker().emit({ type: 'data-opened', data: { ...info.data, name: 'mine.csv' }, reading: preview.reading });
    expect(page.state()).toMatchObject({ openedFile: 'mine.csv', openedFiles: [file], openedReading: preview.reading });
    expect(page.sent('start')).toHaveLength(2);
  });

  it('is read anew with other options; the preview stays until then, and what cannot be read cannot be used', () => {
    const page = setUp();
    page.offers.bring([file]);
    page.understood(1);
    page.offers.ask({ format: 'csv' });
    expect(page.asked().at(-1)).toMatchObject({ id: 2, asked: { format: 'csv' } });
    page.offers.use();
    page.refused(2);
    expect(page.state().offer).toMatchObject({ shown: true, busy: false, preview, problem });
    page.offers.use();
    expect(page.sent('open-data')).toEqual([]);
    page.offers.ask({ format: 'text' });
    expect(page.state().offer?.problem).toBeNull();
    page.understood(2); // late
    expect(page.state().offer?.busy).toBe(true);
    page.understood(3);
    expect(page.state().offer).toMatchObject({ busy: false, asked: { format: 'text' } });
  });

  it('leaves everything as it was when refused or closed', () => {
    const page = setUp();
    page.offers.bring([file]);
    page.refused(1);
    expect(page.state()).toMatchObject({ offer: null, dataProblem: problem, openingFile: false, phase: 'playing' });
    page.offers.bring([file]);
    expect(page.state().dataProblem).toBeNull();
    page.offers.close();
    page.understood(2);
    expect(page.state()).toMatchObject({ offer: null, phase: 'playing', openedFiles: [] });
    expect(page.sent('start')).toHaveLength(1);
  });

  it('is refused in the dialog where that is open', () => {
    const page = setUp();
    page.offers.show();
    page.offers.bring([file]);
    page.refused(1);
    expect(page.state()).toMatchObject({ dataProblem: null, offer: { shown: true, preview: null, problem } });
    page.offers.back();
    expect(page.state().offer).toMatchObject({ shown: true, files: [], problem: null });
  });

  it('is asked of a new worker again where the last one is gone', () => {
    const page = setUp();
    page.offers.bring([file]);
    page.worker().crash();
    expect(page.workers).toHaveLength(2);
    expect(page.asked()).toMatchObject([{ files: [file] }]);
    page.understood(2);
    expect(page.state().offer).toMatchObject({ shown: true, preview });
  });
});
