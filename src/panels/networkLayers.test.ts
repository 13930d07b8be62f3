/** Holds the names and shapes that the network shows for each attention variant. */

import { describe, expect, it } from 'vitest';
import { networkLayers } from './networkLayers';

const widths = { tokens: 16, inputDim: 49, latentDim: 12, heads: 4, headDim: 8 };

describe('networkLayers', () => {
  it('follows the standard forward pass', () => {
    const layers = networkLayers('standard', widths);
    expect(layers.patches).toBe('16×49');
    expect(layers.encoder.shape).toBe('49 → 12');
    expect(layers.codes).toBe('16×12');
    expect(layers.project).toEqual({ name: 'network.project', shape: '12 → 4×8' });
    expect(layers.attention).toBe('4×16×16');
    expect(layers.combine.shape).toBe('4×8 → 12');
    expect(layers.decoder.shape).toBe('12 → 49');
  });

  it('shows heads attending to heads inside each token', () => {
    expect(networkLayers('article-code', widths).attention).toBe('16×4×4');
  });

  it('shows no projections where there are none', () => {
    const raw = networkLayers('raw', widths);
    expect([raw.attention, raw.project.shape, raw.combine.name]).toEqual(['16×16', '', 'network.pass']);
    expect(networkLayers('none', widths).attention).toBe('');
    expect(networkLayers('uniform', widths).project.name).toBe('network.projectValues');
  });
});
