/** The address bar tells the state, and the state follows the address bar. */

import { describe, expect, it } from 'vitest';
import { createConfigStore } from './configStore';
import { createFakeTimers } from './fakeTimers';
import { createRunStore } from './runStore';
import { startUrlSync } from './urlSync';

/** A browser's address bar and session history. */
function createFakeAddress(search: string) {
  let entries = [search];
  let at = 0;
  const listeners = new Set<() => void>();
  const searchOf = (url: string) => new URL(url, 'http://example.test').search;
  return {
    location: {
      pathname: '/app/',
      hash: '#top',
      get search() {
        return entries[at] ?? '';
      },
    },
    history: {
      pushState(_data: unknown, _unused: string, url: string) {
        entries = [...entries.slice(0, at + 1), searchOf(url)];
        at += 1;
      },
      replaceState(_data: unknown, _unused: string, url: string) {
        entries[at] = searchOf(url);
      },
    },
    addEventListener: (_type: 'popstate', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: 'popstate', listener: () => void) => void listeners.delete(listener),
    go(delta: number) {
      at += delta;
      for (const listener of listeners) listener();
    },
    entries: () => entries,
  };
}

function setUp(search: string) {
  const address = createFakeAddress(search);
  const configStore = createConfigStore();
  const runStore = createRunStore();
  const timers = createFakeTimers();
  const stop = startUrlSync(address, configStore, runStore, timers);
  return { address, configStore, runStore, timers, stop, state: () => configStore.getState() };
}

describe('URL and state', () => {
  it('opens on exactly the state of the link', () => {
    const { state, address } = setUp('?heads=2&reg=l1&l=0.5&lang=zh&backend=wasm');
    expect(state().config).toMatchObject({ heads: 2, regulariser: 'l1', lambda: 0.5 });
    expect(state().settings).toMatchObject({ language: 'zh', backend: 'wasm' });
    expect(state().notices).toEqual([]);
    expect(address.entries()).toEqual(['?heads=2&reg=l1&l=0.5&lang=zh&backend=wasm']);
  });

  it('mends a bad link visibly and writes the mended state in its place', () => {
    const { state, address } = setUp('?heads=99&l=abc&reg=kl&whatever=1');
    expect(state().config).toMatchObject({ heads: 8, lambda: 0.05, regulariser: 'none' });
    expect(state().notices.map(({ code, key }) => [code, key])).toEqual([
      ['out-of-range', 'heads'],
      ['not-a-number', 'lambda'],
      ['kl-needs-sigmoid', 'regulariser'],
    ]);
    expect(address.entries()).toEqual(['?heads=8&reg=none']);
  });

  it('cannot open a file that a link only names', () => {
    const { state } = setUp('?data=file&heads=2');
    expect(state().config).toMatchObject({ dataset: 'digits', heads: 2 });
    expect(state().notices.map(({ code }) => code)).toEqual(['file-missing']);
  });

  it('makes one entry for each committed change, holding only what is not default', () => {
    const { state, address } = setUp('');
    state().set('heads', 2);
    state().set('latentDim', 32);
    state().set('heads', 4);
    state().setSetting('theme', 'dark');
    expect(address.entries()).toEqual(['', '?heads=2', '?latent=32&heads=2', '?latent=32', '?latent=32&theme=dark']);
  });

  it('follows Back and Forward exactly, without making entries of its own', () => {
    const { state, address } = setUp('');
    state().set('heads', 2);
    state().setPreset('overfit');
    address.go(-1);
    expect(state().config.heads).toBe(2);
    expect(state().config.sampleLimit).toBe(0);
    address.go(-1);
    expect(state().config.heads).toBe(4);
    address.go(2);
    expect(state().config).toMatchObject({ heads: 4, sampleLimit: 100, latentDim: 32, lambda: 0 });
    expect(address.entries()).toEqual(['', '?heads=2', '?limit=100&latent=32&l=0']);
  });

  it('makes one entry of a drag, whatever its length, ending on the last value', () => {
    const { state, address, timers } = setUp('');
    for (const value of [0.1, 0.2, 0.3, 0.4, 0.5]) {
      state().drag('lambda', value);
      timers.advance(300);
    }
    state().endDrag();
    expect(address.entries()).toEqual(['', '?l=0.5']);
    timers.advance(10_000);
    state().drag('lambda', 0.6);
    state().endDrag();
    expect(address.entries()).toEqual(['', '?l=0.5', '?l=0.6']);
  });

  it('keeps the end of a drag when another knob follows at once', () => {
    const { state, address } = setUp('');
    state().drag('lambda', 0.1);
    state().drag('lambda', 0.2);
    state().set('heads', 2);
    expect(address.entries()).toEqual(['', '?l=0.2', '?heads=2&l=0.2']);
  });

  it('makes one entry of arrow keys pressed in a row', () => {
    const { state, address, timers } = setUp('');
    for (let heads = 5; heads <= 8; heads++) {
      state().drag('heads', heads);
      state().endDrag();
      timers.advance(100);
    }
    timers.advance(1000);
    expect(address.entries()).toEqual(['', '?heads=8']);
  });

  it('listens no more once stopped', () => {
    const { state, address, stop } = setUp('');
    stop();
    state().set('heads', 2);
    address.go(0);
    expect(address.entries()).toEqual(['']);
    expect(state().config.heads).toBe(2);
  });
});
