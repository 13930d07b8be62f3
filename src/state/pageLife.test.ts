/** The page hidden, left and brought back. */

import { describe, expect, it } from 'vitest';
import { followPage } from './pageLife';
import { setUpPage } from './trainerFixture';

function setUp(hidden: 'go-on' | 'pause' = 'go-on') {
  const page = setUpPage();
  page.config().setSetting('hidden', hidden);
  page.answer();
  const done: string[] = [];
  const view: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const document = Object.assign(new EventTarget(), view);
  const window = new EventTarget();
  followPage({
    ...{ window, document, configStore: page.configStore, runStore: page.runStore, trainer: page.trainer },
    autosave: {
      flush: () => void done.push('flush'),
      away: () => void done.push('away'),
      back: async () => void done.push('back'),
    },
    closeDatabase: () => void done.push('close'),
  });
  const see = (state: DocumentVisibilityState) => {
    document.visibilityState = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const go = (type: string, persisted: boolean) => window.dispatchEvent(Object.assign(new Event(type), { persisted }));
  return { ...page, done, see, go };
}

describe('a hidden page', () => {
  it('is saved and trains on', () => {
    const page = setUp();
    page.trainer.play();
    page.see('hidden');
    expect(page.done).toEqual(['flush']);
    expect(page.sent('keep')).toHaveLength(1);
    expect(page.state().phase).toBe('playing');
  });

  it('waits where that was chosen, and goes on when it is seen again', () => {
    const page = setUp('pause');
    page.trainer.play();
    page.see('hidden');
    expect(page.state().phase).toBe('paused');
    page.see('visible');
    expect(page.state().phase).toBe('playing');
  });

  it('does not begin what did not go on before', () => {
    const page = setUp('pause');
    page.see('hidden');
    page.see('visible');
    expect(page.state().phase).toBe('paused');
  });
});

describe('a page that is left', () => {
  it('is saved', () => {
    const page = setUp();
    page.go('pagehide', false);
    expect(page.done).toEqual(['flush']);
  });

  it('lets go of run and database where it may come back, and takes the run up then', () => {
    const page = setUp();
    page.go('pagehide', true);
    page.go('pageshow', true);
    expect(page.done).toEqual(['flush', 'away', 'close', 'back']);
    page.go('pageshow', false);
    expect(page.done).toHaveLength(4);
  });
});
