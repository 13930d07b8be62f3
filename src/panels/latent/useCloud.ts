/** Held-out samples in code space, kept fresh, in a plane that does not flip while the model learns. Knows no drawing. */

import { useMemo, useState } from 'react';
import type { CodeCloud } from '../../protocol';
import { useAnswer } from '../../ui/useAnswer';
import { steadySigns } from '../../viz/codes';

/** How many samples are shown. */
const COUNT = 512;
/** The cloud is renewed this often at most while the model trains. */
const EVERY_MS = 1000;
const question = { kind: 'codes', count: COUNT } as const;

export interface Cloud {
  readonly told: CodeCloud;
  /** The step that the codes are of. */
  readonly step: number;
  readonly count: number; // N
  /** As told, but each axis turned so that the cloud lies as it lay before. */
  readonly projection: Float32Array; // [N, 2]
  readonly components: Float32Array; // [2, F]
}

/** Null before the first answer. */
export function useCloud(): { readonly cloud: Cloud | null; readonly failed: string | null } {
  const { answer, step, failed } = useAnswer(question, EVERY_MS);
  const [cloud, setCloud] = useState<Cloud | null>(null);
  const told = answer?.cloud ?? null;
  if (told && step !== null && told !== cloud?.told) setCloud(steadied(told, step, cloud));
  return useMemo(() => ({ cloud, failed }), [cloud, failed]);
}

function steadied(told: CodeCloud, step: number, before: Cloud | null): Cloud {
  const { projection, components } = told.plane;
  const signs = steadySigns(before?.projection ?? null, projection.data);
  const half = components.data.length / 2;
  return {
    told,
    step,
    count: told.codes.shape[0] ?? 0,
    projection: projection.data.map((value, i) => value * (i % 2 === 0 ? signs[0] : signs[1])),
    components: components.data.map((value, i) => value * (i < half ? signs[0] : signs[1])),
  };
}
