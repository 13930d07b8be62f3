/** What is said about silenced heads and about disagreement reads as a person would say it, in both languages. */

import { describe, expect, it } from 'vitest';
import { type MessageKey, type MessageParams, t } from '../i18n/t';
import { readHead } from '../readings/readHead';
import { changeText, deltaText, disagreementText, silencedText } from './headText';
import { readingText } from './readingText';

const english = (key: MessageKey, params?: MessageParams) => t('en', key, params);
const chinese = (key: MessageKey, params?: MessageParams) => t('zh', key, params);
const error = (mse: number, mutedMse: number) => ({ heads: [0], samples: 512, mse, mutedMse });

describe('silenced heads', () => {
  it('are named from 1', () => {
    expect(silencedText(english, [1], 4)).toBe('Head 2 is silenced.');
    expect(silencedText(english, [1, 2], 4)).toBe('Heads 2 and 3 are silenced.');
    expect(silencedText(english, [0, 1, 3], 4)).toBe('Heads 1, 2 and 4 are silenced.');
    expect(silencedText(english, [0, 1, 2, 3], 4)).toBe('All heads are silenced.');
    expect(silencedText(chinese, [0, 1, 3], 4)).toBe('头 1、2 和 4 已屏蔽。');
    expect(silencedText(english, [0], 1)).toBe('All heads are silenced.');
  });

  it('cost what is the difference, with its sign', () => {
    expect(changeText(error(0.0098, 0.01225))).toBe('+25');
    expect(changeText(error(0.01, 0.009))).toBe('-10');
    expect(changeText(error(0, 0.1))).toBe('–');
    expect(deltaText(error(0.0098, 0.01225))).toBe('+0.00245');
    expect(deltaText(error(0.01, 0.009))).toBe('-0.00100');
    expect(deltaText(error(0.01, 0.01))).toBe('0');
  });
});

describe('disagreement', () => {
  it('names both patches and both shares', () => {
    expect(disagreementText(english, { row: 5, col: 6, first: 0.31, second: 0.08 })).toBe(
      'They disagree most here: patch 7 makes up 31 % of the influence on the code of patch 6, but gets only 8 % of its attention.',
    );
    expect(disagreementText(english, { row: 5, col: 6, first: 0.08, second: 0.31 })).toBe(
      'They disagree most here: patch 7 gets 31 % of the attention of patch 6, but makes up only 8 % of the influence on its code.',
    );
    expect(disagreementText(english, { row: 5, col: 5, first: 0.5, second: 0.1 })).toContain('patch 6 itself');
    expect(disagreementText(english, { row: 5, col: 6, first: 0.11, second: 0.08 })).toContain('3 percentage points');
  });

  it.each([english, chinese])('and verdicts leave no placeholder open', (say) => {
    const shares = [0.5, 0.1, 0.12];
    for (const first of shares) {
      for (const second of shares) {
        for (const col of [0, 1]) expect(disagreementText(say, { row: 0, col, first, second })).not.toMatch(/[{}]|NaN/);
      }
    }
    const chance = { entropy: 1, own: 0.0625, near: 0.328, ink: 1, place: 4, placeShare: 0.0625 };
    const changes = [{}, { entropy: 0.5 }, { own: 0.5 }, { near: 0.9 }, { own: 0, near: 0.1 }, { placeShare: 0.9 }];
    for (const change of [...changes, { ink: 2 }, { ink: 0.4 }]) {
      for (const attention of ['standard', 'uniform'] as const) {
        const verdict = readHead({ ...chance, ...change }, { attention, gridRows: 4, gridCols: 4 });
        expect(readingText(say, verdict)).not.toMatch(/[{}]|NaN|undefined/);
      }
    }
  });
});
