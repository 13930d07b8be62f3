/** Holds which sentence a poke's figures lead to, with its numbers. */

import { describe, expect, it } from 'vitest';
import { t } from '../../i18n/t';
import type { PokeFigures } from '../../viz/pokeFigures';
import type { Translate } from '../readingText';
import { codeSentence, imageSentence } from './pokeText';

const en: Translate = (key, params) => t('en', key, params);
const figures: PokeFigures = {
  ...{ delta: 2, moved: 1, foretold: 1, ratio: 1, angle: 3 },
  ...{ inputShare: 0.2, codeShare: 0.2, followed: 1 },
};
const code = (change: Partial<PokeFigures>) => codeSentence(en, { ...figures, ...change });
const image = (followed: number | null) => imageSentence(en, { ...figures, followed });

describe('the code', () => {
  it('is at rest, blind, or moves unforeseen', () => {
    expect(code({ delta: 0, moved: 0, ratio: null })).toMatch(/not poked/);
    expect(code({ moved: 0, ratio: 0 })).toMatch(/does not notice/);
    expect(code({ ratio: null })).toMatch(/no movement at all/);
  });

  it('stays within the linear neighbourhood, leaves it, or turns off', () => {
    expect(code({ ratio: 0.98 })).toMatch(/within 2 %/);
    expect(code({ ratio: 0.88 })).toMatch(/12 % less .* left the linear neighbourhood/);
    expect(code({ ratio: 1.3 })).toMatch(/30 % more/);
    expect(code({ ratio: 2.44 })).toMatch(/2\.4 times as far/);
    expect(code({ angle: 40 })).toMatch(/40°/);
  });

  it('barely follows where it moves far less than the input, each by its own length', () => {
    expect(code({ inputShare: 0.4, codeShare: 0.02 })).toMatch(/barely follows.* 40 % .* 2 %/);
    expect(code({ inputShare: null, codeShare: 0.02 })).toMatch(/linear/);
  });
});

describe('the reconstruction', () => {
  it.each([
    [1.6, /overdoes.*160 %/],
    [0.9, /follows.*90 %/],
    [0.5, /partly.*50 %/],
    [0.1, /refuses.*10 %/],
    [-0.4, /opposite.*40 %/],
  ])('with %s of the poke', (followed, sentence) => expect(image(followed)).toMatch(sentence));

  it('says nothing without a poke', () => expect(image(null)).toBe(''));
});
