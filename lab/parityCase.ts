/** Computes one golden case with an engine and judges it. Knows no files and prints nothing. */

import { adamSteps, inspectStep } from '../src/engine/composed/inspect';
import { inspectFused } from '../src/engine/fused/inspect';
import type { Tiling } from '../src/engine/fused/tiling';
import { readSafetensors } from '../src/io/safetensors';
import type { Frame } from '../src/protocol';
import { type GoldenCase, numberAt, property, readGoldenCase } from './goldenCase';
import { judge, passes, type StepResult, type Verdict } from './judge';

export type ParityResult =
  | { readonly outcome: 'pass' | 'FAIL'; readonly verdict: Verdict }
  | { readonly outcome: 'unsupported'; readonly unknown: readonly string[] };

type Frames = Record<string, Frame>;

/** The tensors whose names start with `prefix`, without it. */
function group(tensors: Frames, prefix: string): Frames {
  return Object.fromEntries(
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, frame]) => [name.slice(prefix.length), frame]),
  );
}

function need(tensors: Frames, name: string): Frame {
  const frame = tensors[name];
  if (!frame) throw new Error(`the case has no tensor ${name}`);
  return frame;
}

/** What computes a case: the composed engine on the present tfjs backend, or the fused one on a device. */
export type ParityEngine = 'composed' | { readonly device: GPUDevice; readonly tiling: Tiling };

/** What a golden case gives to compute with. */
interface Given extends GoldenCase {
  readonly params: Frames;
  readonly x: Frame;
  readonly probe: Frame;
}

async function composed({ model, objective, params, x, probe }: Given): Promise<StepResult> {
  const { tensors, gradients, loss, reconstruction, regulariser } = await inspectStep(
    model,
    objective,
    params,
    x,
    probe,
  );
  return {
    forward: tensors,
    losses: { loss, reconstruction, regulariser },
    gradients,
    adam1: await adamSteps(model, objective, params, x, probe, 1),
    adam5: await adamSteps(model, objective, params, x, probe, 5),
  };
}

async function fused(device: GPUDevice, tiling: Tiling, given: Given): Promise<StepResult> {
  const { model, objective, params, x, probe } = given;
  const { tensors, gradients, adam1, adam5, loss, reconstruction, regulariser } = await inspectFused(
    device,
    tiling,
    model,
    objective,
    params,
    x,
    probe,
  );
  return { forward: tensors, losses: { loss, reconstruction, regulariser }, gradients, adam1, adam5 };
}

/**
 * Forward pass, losses, gradients and Adam steps of a golden case, judged.
 * @param json the case's parsed JSON @param bytes its safetensors file
 * @throws where the case's tensors are broken or incomplete
 */
export async function parityCase(
  json: unknown,
  bytes: Uint8Array<ArrayBuffer>,
  engine: ParityEngine = 'composed',
): Promise<ParityResult> {
  const { model, objective, unknown } = readGoldenCase(property(json, 'config'));
  if (unknown.length > 0) return { outcome: 'unsupported', unknown };
  const tensors = readSafetensors(bytes);
  const params = group(tensors, 'param/');
  const given = { model, objective, params, x: need(tensors, 'x'), probe: need(tensors, 'probe') };
  const actual = engine === 'composed' ? await composed(given) : await fused(engine.device, engine.tiling, given);
  const expected: StepResult = {
    forward: group(tensors, 'expect/'),
    losses: {
      loss: numberAt(json, 'loss'),
      reconstruction: numberAt(json, 'reconstruction'),
      regulariser: numberAt(json, 'regulariser'),
    },
    gradients: group(tensors, 'grad/'),
    adam1: group(tensors, 'adam1/'),
    adam5: group(tensors, 'adam5/'),
  };
  const verdict = judge(expected, actual, Object.keys(params));
  return { outcome: passes(verdict) ? 'pass' : 'FAIL', verdict };
}
