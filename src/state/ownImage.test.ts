/** An image of the person's own: how the worker is told of it, and how it comes back among the samples of each run that it fits. */

import { describe, expect, it } from 'vitest';
import type { Command, View } from '../protocol';
import { info, samples, setUpPage, view } from './trainerFixture';

const image = { shape: [4, 4], data: new Float32Array(16).fill(0.5) };
/** A view with the image behind the two held-out samples. */
const withOwn: View = { ...view(0), corrupted: { shape: [3, 4, 4], data: new Float32Array(48).fill(0.5) }, focus: 2 };
const looks = (sent: readonly Command[]) => sent.filter(({ type }) => type === 'show-image' || type === 'focus');

/** A page that shows its own image as the current sample. */
function setUp() {
  const page = setUpPage();
  page.answer();
  page.viewStore.setState({ ownImage: image, focusSample: 2 });
  return page;
}

describe('an image of the person’s own', () => {
  it('is shown before it is focused', () => {
    const page = setUp();
    expect(looks(page.worker().sent)).toMatchObject([
      { type: 'show-image', image, run: page.run() },
      { type: 'focus', sample: 2 },
    ]);
  });

  it('stands behind the held-out samples as soon as a view has it, and goes with it', () => {
    const page = setUp();
    expect(page.state().samples).toBe(samples);
    page.worker().emit({ type: 'view', run: page.run(), view: withOwn });
    page.timers.advance(100);
    expect(page.state().samples).toMatchObject({ own: true, inputs: { shape: [3, 4, 4] } });
    const shown = page.state().samples;
    page.worker().emit({ type: 'view', run: page.run(), view: { ...withOwn, step: 1 } });
    page.timers.advance(100);
    expect(page.state().view?.step).toBe(1);
    expect(page.state().samples).toBe(shown);

    page.viewStore.setState({ ownImage: null, focusSample: 0 });
    expect(looks(page.worker().sent).slice(2)).toMatchObject([
      { type: 'show-image', image: null },
      { type: 'focus', sample: 0 },
    ]);
    page.worker().emit({ type: 'view', run: page.run(), view: view(2) });
    page.timers.advance(100);
    expect(page.state().samples).toBe(samples);
  });

  it('is the current sample of the next run as well', () => {
    const page = setUp();
    page.trainer.reset();
    page.answer();
    expect(looks(page.worker().sent).slice(2)).toMatchObject([
      { type: 'show-image', image, run: page.run() },
      { type: 'focus', sample: 2, run: page.run() },
    ]);
    expect(page.viewStore.getState().focusSample).toBe(2);
  });

  it('does not fit a run with images of another size: there the first held-out sample is followed', () => {
    const page = setUp();
    page.trainer.reset();
    page.worker().emit({ type: 'started', run: page.run(), info: { ...info, rows: 5, cols: 5 }, samples });
    expect(looks(page.worker().sent).slice(2)).toMatchObject([{ type: 'focus', sample: 0 }]);
    expect(page.viewStore.getState().focusSample).toBe(0);
  });
});
