import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasProjections, parameterCount, parameterSpecs } from '../../model/parameters';
import { headWidth4, padParameters, parameterLayout, projections, unpadParameters } from './parameterLayout';
import { anyModel } from './stepConfigs';

describe('parameterLayout', () => {
  it('gives every parameter a place of its own, within its own region', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const layout = parameterLayout(model);
        expect(new Set(layout.places).size).toBe(parameterCount(model));
        let at = 0;
        for (const { name, size } of parameterSpecs(model)) {
          const { offset, rows, width4 } = layout.region(name);
          const own = layout.places.subarray(at, at + size);
          at += size;
          expect(Math.min(...own)).toBeGreaterThanOrEqual(4 * offset);
          expect(Math.max(...own)).toBeLessThan(4 * (offset + rows * width4));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lays its regions one behind the other, without gaps', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { regions, size4 } = parameterLayout(model);
        let end = 0;
        for (const { offset, rows, width4 } of regions) {
          expect(offset).toBe(end);
          end += rows * width4;
        }
        expect(end).toBe(size4);
      }),
      { numRuns: 50 },
    );
  });

  it('pads with zeros, and reads back what was padded', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const layout = parameterLayout(model);
        const flat = Float32Array.from({ length: parameterCount(model) }, (_, i) => i + 1);
        const padded = padParameters(layout, flat);
        expect(padded.length).toBe(4 * layout.size4);
        expect(unpadParameters(layout, padded).every((value, i) => value === flat[i])).toBe(true);
        expect(padded.filter((value) => value !== 0).length).toBe(flat.length);
      }),
      { numRuns: 50 },
    );
  });

  it('begins each head on a vec4, in rows, biases and columns alike', () => {
    fc.assert(
      fc.property(anyModel.filter(hasProjections), (model) => {
        const layout = parameterLayout(model);
        const { heads, headDim, latentDim } = model;
        const flat = new Float32Array(parameterCount(model));
        // each number of a head is marked with the head and where in it
        const mark = (i: number) => 100 * Math.floor(i / headDim) + (i % headDim) + 1;
        let at = 0;
        for (const { name, shape, size } of parameterSpecs(model)) {
          const [, columns = 1] = shape;
          for (let i = 0; i < size; i++) {
            if (/^attention\.[qkv]/.test(name)) flat[at + i] = mark(Math.floor(i / columns));
            if (name === 'attention.out.weight') flat[at + i] = mark(i % columns);
          }
          at += size;
        }
        const padded = padParameters(layout, flat);
        const stride = 4 * headWidth4(model);
        for (let head = 0; head < heads; head++) {
          for (const part of ['q', 'k', 'v']) {
            const weight = layout.region(`attention.${part}.weight`);
            const bias = layout.region(`attention.${part}.bias`);
            expect(padded[4 * (weight.offset + head * stride * weight.width4)]).toBe(100 * head + 1);
            expect(padded[4 * bias.offset + head * stride]).toBe(100 * head + 1);
          }
          const out = layout.region('attention.out.weight');
          for (let row = 0; row < latentDim; row++) {
            expect(padded[4 * (out.offset + row * out.width4) + head * stride]).toBe(100 * head + 1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('puts the projections that a step uses side by side as one matrix', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const layout = parameterLayout(model);
        for (const kind of ['weight', 'bias']) {
          const used = projections(model).map((part) => layout.region(`attention.${part}.${kind}`));
          for (const [i, region] of used.entries()) {
            const next = used[i + 1];
            if (next) expect(next.offset).toBe(region.offset + region.rows * region.width4);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('knows no parameter that the model lacks', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const layout = parameterLayout({ ...model, tiedWeights: true });
        expect(() => layout.region('decoder.weight')).toThrow('no parameter decoder.weight');
      }),
      { numRuns: 3 },
    );
  });
});
