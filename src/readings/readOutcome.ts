/** Readings of what a run achieves: the gap, the decoder's size, dead units, masked tokens, the probe. Pure. */

import type { MeasuredModel } from './readings';

export type OutcomeReading =
  | { code: 'gap-none' | 'gap-some' | 'gap-large'; facts: { ratio: number } }
  | { code: 'gap-undefined'; facts: Record<string, never> }
  /** `growth` is ‖W_d‖ over that of a fresh Xavier matrix. */
  | { code: 'decoder-usual' | 'decoder-grown' | 'decoder-shrunk'; facts: { norm: number; growth: number } }
  | { code: 'decoder-tied' | 'decoder-unit'; facts: { norm: number } }
  | { code: 'latents-alive'; facts: { total: number } }
  | { code: 'latents-dead' | 'latents-mostly-dead' | 'latents-all-dead'; facts: { dead: number; total: number } }
  | { code: 'outputs-alive'; facts: { total: number } }
  | { code: 'outputs-dead' | 'outputs-mostly-dead' | 'outputs-all-dead'; facts: { dead: number; total: number } }
  | { code: 'masked-filled' | 'masked-barely' | 'masked-not'; facts: { nmse: number } }
  | { code: 'masked-undefined'; facts: Record<string, never> }
  | { code: 'probe-good' | 'probe-fair' | 'probe-poor'; facts: { accuracy: number } }
  | { code: 'probe-unlabelled' | 'probe-undefined'; facts: Record<string, never> };

/** Up to a tenth more error on new samples is no gap to speak of; half as much again is overfitting. */
export function readGap(ratio: number): OutcomeReading {
  if (Number.isNaN(ratio)) return { code: 'gap-undefined', facts: {} };
  const facts = { ratio };
  if (ratio < 1.1) return { code: 'gap-none', facts };
  return ratio < 1.5 ? { code: 'gap-some', facts } : { code: 'gap-large', facts };
}

/** Twice the norm of a fresh matrix is where scale may have moved from the code into the decoder. */
export function readDecoder(norm: number, model: MeasuredModel): OutcomeReading {
  if (model.tiedWeights) return { code: 'decoder-tied', facts: { norm } };
  if (model.unitNormDecoder) return { code: 'decoder-unit', facts: { norm } };
  const { inputDim: I, latentDim: D } = model;
  const growth = norm / Math.sqrt((2 * I * D) / (I + D)); // Xavier: each weight has variance 2/(I + D)
  const facts = { norm, growth };
  if (growth >= 2) return { code: 'decoder-grown', facts };
  return growth < 0.5 ? { code: 'decoder-shrunk', facts } : { code: 'decoder-usual', facts };
}

export function readDeadLatents(dead: number, { latentDim: total }: MeasuredModel): OutcomeReading {
  const facts = { dead, total };
  if (dead === 0) return { code: 'latents-alive', facts: { total } };
  if (dead === total) return { code: 'latents-all-dead', facts };
  return 2 * dead >= total ? { code: 'latents-mostly-dead', facts } : { code: 'latents-dead', facts };
}

export function readDeadOutputs(dead: number, { tokens, inputDim }: MeasuredModel): OutcomeReading {
  const total = tokens * inputDim;
  const facts = { dead, total };
  if (dead === 0) return { code: 'outputs-alive', facts: { total } };
  if (dead === total) return { code: 'outputs-all-dead', facts };
  return 2 * dead >= total ? { code: 'outputs-mostly-dead', facts } : { code: 'outputs-dead', facts };
}

/** Below 1 proves that context is used; a tenth below is worth seeing. */
export function readMasked(nmse: number): OutcomeReading {
  if (!Number.isFinite(nmse)) return { code: 'masked-undefined', facts: {} };
  const facts = { nmse };
  if (nmse >= 1) return { code: 'masked-not', facts };
  return nmse < 0.9 ? { code: 'masked-filled', facts } : { code: 'masked-barely', facts };
}

export function readProbe(accuracy: number | null): OutcomeReading {
  if (accuracy === null) return { code: 'probe-unlabelled', facts: {} };
  if (Number.isNaN(accuracy)) return { code: 'probe-undefined', facts: {} };
  const facts = { accuracy };
  if (accuracy >= 0.9) return { code: 'probe-good', facts };
  return accuracy >= 0.5 ? { code: 'probe-fair', facts } : { code: 'probe-poor', facts };
}
