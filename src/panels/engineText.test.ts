/** What the badge says of backend and engine together, and the sentences on why. */

import { describe, expect, it } from 'vitest';
import { type MessageKey, type MessageParams, t } from '../i18n/t';
import type { BackendReport, EngineFacts, EngineReason, EngineReport } from '../protocol';
import { badgeText, engineReasonText, progressText, splitText } from './engineText';
import { kernelText } from './kernelText';

const english = (key: MessageKey, params?: MessageParams) => t('en', key, params);
const chinese = (key: MessageKey, params?: MessageParams) => t('zh', key, params);

const wasm: BackendReport = { name: 'wasm', adapter: '', reason: 'webgpu-software', measuredMs: {} };
const webgpu: BackendReport = { name: 'webgpu', adapter: 'Some GPU', reason: 'gpu', measuredMs: {} };
const fused: EngineReport = { engine: 'fused', reason: 'verified', facts: { adapter: 'SwiftShader' } };
const composed = (reason: EngineReason, facts: EngineFacts = {}): EngineReport => ({
  ...{ engine: 'composed', reason, facts },
});

describe('the badge', () => {
  it('names backend, adapter and engine', () => {
    expect(badgeText(english, webgpu, composed('asked'))).toBe('WebGPU · Some GPU · composed');
    expect(badgeText(english, wasm, composed('asked'))).toBe('WebAssembly · composed');
    expect(badgeText(english, wasm, null)).toBe('WebAssembly');
    expect(badgeText(chinese, webgpu, { ...fused, facts: {} })).toBe('WebGPU · Some GPU · 融合式');
  });

  it('names what trains where the analysis runs elsewhere, and tells both on request', () => {
    expect(badgeText(english, wasm, fused)).toBe('WebGPU · SwiftShader · fused');
    expect(splitText(english, wasm, fused)).toEqual({
      trains: 'Training runs on WebGPU (SwiftShader).',
      analysis: 'The analysis runs on WebAssembly.',
    });
    expect(splitText(english, webgpu, fused)).toBeNull();
    expect(splitText(english, wasm, composed('asked'))).toBeNull();
  });

  it('shows how far compiling is', () => {
    expect(progressText(english, composed('compiling', { ready: 3, total: 9 }))).toBe('compiling 3/9');
    expect(progressText(english, composed('compiling', { ready: 9, total: 9 }))).toBe('fused is ready');
    expect(progressText(english, composed('waiting', { ready: 3, total: 9 }))).toBe('training waits: compiling 3/9');
    expect(progressText(english, fused)).toBe('');
    expect(progressText(english, null)).toBe('');
  });
});

describe('why an engine trains', () => {
  const reports: EngineReport[] = [
    fused,
    { ...fused, facts: {} },
    composed('asked'),
    composed('compiling', { ready: 3, total: 9 }),
    composed('compiling', { ready: 9, total: 9 }),
    composed('waiting', { ready: 3, total: 9 }),
    composed('webgpu-absent'),
    composed('backend'),
    composed('too-large', { needed: 300, limit: 128 }),
    composed('not-covered', { tokens: 196 }),
    composed('disagrees', { difference: 0.01234 }),
    composed('slower', { fusedMs: 40.123, composedMs: 27 }),
    composed('failed', { detail: 'no such pipeline' }),
    composed('failed'),
  ];

  it('is a sentence with every fact in both languages', () => {
    for (const translate of [english, chinese]) {
      const sentences = reports.map((report) => engineReasonText(translate, report));
      for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]/);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it('reads its numbers as people do', () => {
    expect(engineReasonText(english, composed('disagrees', { difference: 0.01234 }))).toContain('0.0123');
    expect(engineReasonText(english, composed('too-large', { needed: 300, limit: 128 }))).toMatch(/300 MB.*128 MB/);
    expect(engineReasonText(english, composed('compiling', { ready: 3, total: 9 }))).toContain('3 of 9 kernels');
  });
});

it('a kernel without words keeps its own name', () => {
  expect(kernelText(english, 'attend').name).toBe('Attention');
  expect(kernelText(english, 'toString')).toEqual({ name: 'toString', does: null });
});
