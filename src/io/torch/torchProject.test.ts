/** What a PyTorch project holds: every file, weights and moments under their names, data as they are, a README that fits the run. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../../config/clamp';
import { fields } from '../../config/fields';
import { modelConfig } from '../../config/modelConfig';
import { parameterCount, parameterSpecs } from '../../config/parameters';
import type { WholeData } from '../../protocol';
import { parseSafetensors } from '../safetensors';
import { readWeights } from '../weightsFile';
import { zipArchive } from '../zipArchive';
import { pythonFiles } from './pythonFiles';
import { type TorchRun, torchProject } from './torchProject';
import { unpacked } from './unpackedFixture';

const config = { ...defaults(fields), latentDim: 3, heads: 2, headDim: 2, stopAfter: 500 };
const model = modelConfig(config, 4, 5);
const size = parameterCount(model);
const run: TorchRun = {
  id: 'one',
  config,
  tokens: 4,
  inputDim: 5,
  checkpoint: { step: 120, state: Float32Array.from({ length: 3 * size }, (_, i) => i + 0.5) },
  data: { name: 'digits', fingerprint: 'abc' },
  backend: 'wasm',
  engine: 'composed',
  versions: { app: '1', tfjs: '4' },
  savedMs: Date.UTC(2026, 0, 2),
};
const data: WholeData = {
  train: { shape: [2, 4, 5], data: Float32Array.from({ length: 40 }, (_, i) => i / 40) },
  test: { shape: [1, 4, 5], data: new Float32Array(20) },
  trainLabels: { shape: [2], data: Float32Array.of(7, 1) },
  testLabels: null,
  positions: { shape: [4, 3], data: new Float32Array(12).fill(0.25) },
};
const told = { address: 'https://example.com/?stop=500', language: 'en' } as const;
const project = new Map(torchProject(run, data, told));
const file = (name: string) => project.get(name) ?? new Uint8Array();
const text = (name: string) => new TextDecoder().decode(file(name));

describe('a PyTorch project', () => {
  it('holds the sources, the run and its data', () => {
    const names = [...pythonFiles.map(([name]) => name), 'config.json', 'weights.safetensors', 'data.safetensors'];
    expect([...project.keys()].sort()).toEqual(['README.md', ...names].sort());
    for (const name of ['model.py', 'train.py']) expect(text(name)).toContain('import torch');
  });

  it('has parameters, moments and fixed positions under their names, and the step', () => {
    const { tensors, metadata } = parseSafetensors(file('weights.safetensors'));
    const specs = parameterSpecs(model);
    const names = ['', 'optimiser.m/', 'optimiser.v/'].flatMap((prefix) => specs.map(({ name }) => prefix + name));
    expect([...tensors.keys()].sort()).toEqual([...names, 'position.table'].sort());
    expect(tensors.get('encoder.weight')?.shape).toEqual([3, 5]);
    expect(tensors.get('encoder.weight')?.data[1]).toBe(1.5);
    expect(tensors.get('optimiser.m/encoder.weight')?.data[1]).toBe(size + 1.5);
    expect(tensors.get('optimiser.v/encoder.weight')?.data[1]).toBe(2 * size + 1.5);
    expect(metadata.get('step')).toBe('120');
  });

  it('has weights that the page opens again', () => {
    const state = readWeights(model, file('weights.safetensors'), 'weights.safetensors');
    expect(state.subarray(0, size)).toEqual(run.checkpoint.state.subarray(0, size));
  });

  it('has the data as they are, with labels where there are any', () => {
    const { tensors } = parseSafetensors(file('data.safetensors'));
    expect(Object.fromEntries(tensors)).toEqual({ train: data.train, test: data.test, train_labels: data.trainLabels });
  });

  it('says all knobs and sizes in config.json', () => {
    const written = JSON.parse(text('config.json'));
    expect(written.config).toEqual({ ...config, tokens: 4, inputDim: 5 });
    expect(written.exported.step).toBe(120);
  });

  it.each(['en', 'zh'] as const)('tells about the run in %s, with nothing left open', (language) => {
    const readme = new TextDecoder().decode(new Map(torchProject(run, data, { ...told, language })).get('README.md'));
    expect(readme).toContain('120');
    expect(readme).toContain('500');
    expect(readme).toContain(told.address);
    expect(readme).not.toMatch(/\{\{|undefined/);
    for (const [name] of pythonFiles) expect(readme).toContain(`\`${name}\``);
  });

  it('is packed into an archive that holds exactly these bytes, with turns for others in between', async () => {
    const large = new Uint8Array(1_300_000).map((_, i) => i * i);
    let breaths = 0;
    const archive = await zipArchive(
      [...project, ['large', large], ['empty', new Uint8Array()]],
      run.savedMs,
      async () => {
        breaths += 1;
      },
    );
    const files = await unpacked(archive);
    expect([...files.keys()]).toEqual([...project.keys(), 'large', 'empty']);
    for (const [name, bytes] of [...project, ['large', large] as const]) expect(files.get(name)).toEqual(bytes);
    expect(breaths).toBeGreaterThan(project.size + 3);
    expect(archive.type).toBe('application/zip');
  });
});
