/** Computes one golden case on the present backend and judges it. Knows no files and prints nothing. */

import { adamSteps, inspectStep } from '../src/engine/composed/inspect';
import { readSafetensors } from '../src/io/safetensors';
import type { Frame } from '../src/protocol';
import { numberAt, property, readGoldenCase } from './goldenCase';
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

/**
 * Forward pass, losses, gradients and Adam steps of a golden case, judged.
 * @param json the case's parsed JSON @param bytes its safetensors file
 * @throws where the case's tensors are broken or incomplete
 */
export async function parityCase(json: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<ParityResult> {
  const { model, objective, unknown } = readGoldenCase(property(json, 'config'));
  if (unknown.length > 0) return { outcome: 'unsupported', unknown };
  const tensors = readSafetensors(bytes);
  const [x, probe, params] = [need(tensors, 'x'), need(tensors, 'probe'), group(tensors, 'param/')];
  const step = await inspectStep(model, objective, params, x, probe);
  const { loss, reconstruction, regulariser } = step;
  const actual: StepResult = {
    forward: step.tensors,
    losses: { loss, reconstruction, regulariser },
    gradients: step.gradients,
    adam1: await adamSteps(model, objective, params, x, probe, 1),
    adam5: await adamSteps(model, objective, params, x, probe, 5),
  };
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
