/** The export to PyTorch gives the run as it stands, and where it cannot, says why and harms nothing. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { modelConfig } from '../config/modelConfig';
import { parameterCount } from '../config/parameters';
import { parseSafetensors } from '../io/safetensors';
import { unpacked } from '../io/torch/unpackedFixture';
import type { Command, WholeData } from '../protocol';
import { exportTorch } from './exportTorch';
import { createFileStore } from './fileStore';
import { info, samples, setUpPage, view } from './trainerFixture';

const model = modelConfig(defaults(fields), info.tokens, info.inputDim);
const size = parameterCount(model);
const data: WholeData = {
  train: { shape: [8, 1, 16], data: new Float32Array(128).fill(0.5) },
  test: { shape: [2, 1, 16], data: new Float32Array(32) },
  ...{ trainLabels: null, testLabels: null },
  positions: { shape: [1, 16], data: new Float32Array(16) },
};
const told = { address: 'https://example.com/', language: 'en' } as const;

/** A page whose run stands at step 7, and the export that was asked for. */
function setUp() {
  const page = setUpPage();
  const fileStore = createFileStore();
  page.worker().emit({ type: 'started', run: 1, info, samples });
  page.worker().emit({ type: 'view', run: 1, view: view(7) });
  const state = new Float32Array(3 * size).map((_, i) => i);
  page.worker().emit({ type: 'checkpoint', run: 1, checkpoint: { step: 7, state } });
  page.worker().emit({ type: 'report', run: 1, step: 7, points: [], stepsPerSecond: 0 });
  const made = exportTorch({ ...page, fileStore, breathe: async () => {} }, told);
  return { ...page, fileStore, made };
}

/** The question that the export asked. */
async function asked(sent: readonly Command[]) {
  await Promise.resolve();
  await Promise.resolve();
  const question = sent.find((command) => command.type === 'ask' && command.question.kind === 'data');
  if (question?.type !== 'ask') throw new Error('no question');
  return question;
}

describe('the export to PyTorch', () => {
  it('holds the run as it stands', async () => {
    const { worker, fileStore, made } = setUp();
    expect(fileStore.getState().busy).toBe(true);
    const { id } = await asked(worker().sent);
    worker().emit({
      type: 'answered',
      run: 1,
      id,
      reply: { ok: true, answer: { kind: 'data', data }, step: 7, ms: 1 },
    });
    const got = await made;
    expect(got?.name).toBe('attention-autoencoder-step-7.zip');
    const files = await unpacked(got?.archive ?? new Blob());
    const { tensors, metadata } = parseSafetensors(files.get('weights.safetensors') ?? new Uint8Array());
    expect(metadata.get('step')).toBe('7');
    expect(tensors.get('optimiser.m/encoder.weight')?.data[0]).toBe(size);
    expect(fileStore.getState()).toMatchObject({ busy: false, news: { kind: 'exported', file: got?.name, step: 7 } });
  });

  it('says where the worker could not give the data', async () => {
    const { worker, fileStore, made } = setUp();
    const { id } = await asked(worker().sent);
    worker().emit({ type: 'answered', run: 1, id, reply: { ok: false, detail: 'too much' } });
    expect(await made).toBeNull();
    const problem = { code: 'export-failed', facts: { detail: 'too much' } };
    expect(fileStore.getState()).toMatchObject({ busy: false, news: { kind: 'problem', problem } });
  });

  it('gives nothing of a run that another has taken the place of', async () => {
    const { worker, trainer, fileStore, made } = setUp();
    await asked(worker().sent);
    trainer.reset();
    expect(await made).toBeNull();
    expect(fileStore.getState().news).toMatchObject({ kind: 'problem', problem: { code: 'export-overtaken' } });
  });
});
