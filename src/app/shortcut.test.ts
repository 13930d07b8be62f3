/** Keys act on the training only when nothing else on the page wants them. */

import { describe, expect, it } from 'vitest';
import { type Press, shortcutOf } from './shortcut';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, repeat: false, defaultPrevented: false, ctrlKey: false, metaKey: false, altKey: false },
  ...{ isComposing: false, ...more },
});

/** An element that is described by one simple selector, as it stands in the lists of the module. */
const element = (...selectors: string[]) => ({
  closest: (asked: string) => asked.split(/,\s*(?![^(]*\))/).some((each) => selectors.includes(each.trim())),
});
const range = element('input', 'input[type=range]');
const button = element('button');
const text = element('input', 'input:not([type=range], [type=checkbox], [type=file])');

describe('shortcuts', () => {
  it('play, step and reset anywhere on the page', () => {
    expect([' ', 'ArrowRight', 'r', 'R', 'x'].map((key) => shortcutOf(press(key), null))).toEqual([
      'toggle',
      'step',
      'reset',
      'reset',
      null,
    ]);
  });

  it('leave typing alone', () => {
    for (const key of [' ', 'ArrowRight', 'r']) {
      expect(shortcutOf(press(key), text)).toBeNull();
      expect(shortcutOf(press(key), element('select'))).toBeNull();
    }
  });

  it('leave Space to buttons and arrows to sliders, but not the other keys', () => {
    expect(shortcutOf(press(' '), button)).toBeNull();
    expect(shortcutOf(press('ArrowRight'), button)).toBe('step');
    expect(shortcutOf(press('ArrowRight'), range)).toBeNull();
    expect(shortcutOf(press('r'), range)).toBe('reset');
    expect(shortcutOf(press(' '), range)).toBe('toggle');
    expect(shortcutOf(press(' '), element('input', 'input:not([type=range])'))).toBeNull();
  });

  it('leave the browser its own, and what was handled already', () => {
    expect(shortcutOf(press('r', { ctrlKey: true }), null)).toBeNull();
    expect(shortcutOf(press('r', { metaKey: true }), null)).toBeNull();
    expect(shortcutOf(press('ArrowRight', { altKey: true }), null)).toBeNull();
    expect(shortcutOf(press('ArrowRight', { defaultPrevented: true }), null)).toBeNull();
  });

  it('step on and on while the key is held, but play and reset once', () => {
    expect(shortcutOf(press('ArrowRight', { repeat: true }), null)).toBe('step');
    expect(shortcutOf(press(' ', { repeat: true }), null)).toBeNull();
    expect(shortcutOf(press('r', { repeat: true }), null)).toBeNull();
  });
});
