/** Impossible combinations are mended, once and for all, and cannot be chosen. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from './arbitraries';
import { defaults } from './clamp';
import { isAvailable, mend, whyFixed, whyUnavailable } from './constraints';
import { type Config, fields } from './fields';

const config = (changes: Partial<Config>): Config => ({ ...defaults(fields), ...changes });

describe('mend', () => {
  it('leaves nothing to mend, and each knob available as it stands', () => {
    fc.assert(
      fc.property(anyConfig, (any) => {
        const once = mend(any);
        const twice = mend(once.config);
        expect(twice.config).toEqual(once.config);
        expect(twice.notices).toEqual([]);
        expect(isAvailable(once.config, 'lambda', once.config.lambda)).toBe(true);
        expect(isAvailable(once.config, 'regulariser', once.config.regulariser)).toBe(true);
        expect(isAvailable(once.config, 'latentDim', once.config.latentDim)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells of every knob it changed, and changes no other', () => {
    fc.assert(
      fc.property(anyConfig, (any) => {
        const { config: mended, notices } = mend(any);
        const told = new Set(notices.map(({ key }) => key));
        const olds = new Map(Object.entries(any));
        for (const [key, value] of Object.entries(mended)) {
          if (olds.get(key) !== value) expect(told).toContain(key);
        }
      }),
    );
  });

  it.each<[string, Partial<Config>, Partial<Config>]>([
    ['KL wants a sigmoid encoder', { regulariser: 'kl' }, { regulariser: 'none' }],
    ['entropy wants attention', { regulariser: 'attention-entropy', attention: 'none' }, { regulariser: 'none' }],
    ['disagreement wants attention', { regulariser: 'head-disagreement', attention: 'none' }, { regulariser: 'none' }],
    ['tied weights exclude unit norm', { tiedWeights: true, unitNormDecoder: true }, { unitNormDecoder: false }],
    ['cross-entropy wants a sigmoid decoder', { reconstruction: 'bce' }, { reconstruction: 'mse' }],
    [
      'cross-entropy wants the input as target',
      { reconstruction: 'bce', decoderActivation: 'sigmoid', reconstructionTarget: 'code' },
      { reconstruction: 'mse', latentDim: 49 },
    ],
    ['a code target sets the width', { reconstructionTarget: 'code', patchSize: '4', latentDim: 5 }, { latentDim: 16 }],
    [
      'too wide a code target goes',
      { reconstructionTarget: 'code', patchSize: '14' },
      { reconstructionTarget: 'input' },
    ],
    [
      'a code target is as wide as a token of the data, whatever the patch size',
      { reconstructionTarget: 'code', dataset: 'waves', patchSize: '14' },
      { latentDim: 24 },
    ],
    ['a negative λ wants the entropy', { lambda: -0.5 }, { lambda: 0 }],
    [
      'a negative λ goes with an impossible entropy',
      { regulariser: 'attention-entropy', attention: 'none', lambda: -0.5 },
      { regulariser: 'none', lambda: 0 },
    ],
    ['raw attention has no residual', { residual: true, attention: 'raw' }, { residual: false }],
    ['no attention has no residual', { residual: true, attention: 'none' }, { residual: false }],
  ])('%s', (_, broken, mended) => {
    const result = mend(config(broken));
    expect(result.config).toEqual(config({ ...broken, ...mended }));
    expect(result.notices.map(({ key }) => key).toSorted()).toEqual(Object.keys(mended).toSorted());
  });
});

describe('opened data', () => {
  const code = config({ dataset: 'file', reconstructionTarget: 'code', patchSize: '4', latentDim: 16 });
  const colour = { rows: 32, cols: 32, channels: 3, token: null };

  it('say how wide a token is: all colours of a patch, or what they ask for', () => {
    expect(mend(code).notices).toEqual([]);
    expect(mend(code, colour).config.latentDim).toBe(48);
    expect(mend(code, { rows: 30, cols: 20, channels: 1, token: { rows: 30, cols: 1 } }).config.latentDim).toBe(30);
    expect(mend({ ...code, patchSize: '7' }, colour).config.reconstructionTarget).toBe('input');
  });

  it('do not matter while other data are trained on', () => {
    const digits = { ...code, dataset: 'digits' } as const;
    expect(mend(digits, colour)).toEqual({ config: digits, notices: [] });
  });
});

describe('availability', () => {
  it('names the rule that stands in the way', () => {
    expect(whyUnavailable(config({}), 'regulariser', 'kl')).toBe('kl-needs-sigmoid');
    expect(whyUnavailable(config({}), 'lambda', -0.1)).toBe('negative-lambda');
    expect(whyUnavailable(config({ tiedWeights: true }), 'unitNormDecoder', true)).toBe('tied-excludes-unit-norm');
    expect(whyUnavailable(config({ patchSize: '14' }), 'reconstructionTarget', 'code')).toBe('code-target-too-wide');
  });

  it('lets through what is possible', () => {
    expect(isAvailable(config({ encoderActivation: 'sigmoid' }), 'regulariser', 'kl')).toBe(true);
    expect(isAvailable(config({ regulariser: 'attention-entropy' }), 'lambda', -0.1)).toBe(true);
    expect(isAvailable(config({}), 'reconstructionTarget', 'code')).toBe(true);
  });

  it('fixes a knob only when no other value is left', () => {
    for (const lambda of [0, 0.05, 10]) expect(whyFixed(config({ lambda }), 'lambda')).toBeNull();
    expect(whyFixed(config({ reconstructionTarget: 'code', latentDim: 49 }), 'latentDim')).toBe('code-target-width');
    expect(whyFixed(config({ tiedWeights: true }), 'unitNormDecoder')).toBe('tied-excludes-unit-norm');
    expect(whyFixed(config({ unitNormDecoder: true }), 'unitNormDecoder')).toBeNull();
  });
});
