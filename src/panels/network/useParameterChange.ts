/** How far the last single step has moved the parameters. Asks for them only while the run stands still and steps are told. */

import { useEffect, useMemo, useState } from 'react';
import type { NamedValues } from '../../protocol';
import { useAnswer } from '../../ui/useAnswer';
import { useRun, useView } from '../../ui/useStores';
import { type ParameterChange, parameterChange } from '../../viz/parameterChange';

const question = { kind: 'parameters' } as const;

interface Known {
  readonly step: number;
  readonly parameters: readonly NamedValues[];
}

/** The change that led to `step`; null where the parameters of that step or of the one before it are not known. */
export function useParameterChange(step: number | null): ParameterChange | null {
  const still = useRun((state) => state.phase === 'paused');
  const wanted = useView((state) => state.slowMotion && state.at === null);
  const { answer, step: answered } = useAnswer(still && wanted ? question : null);
  const [[before, now], setKnown] = useState<readonly [Known | null, Known | null]>([null, null]);
  useEffect(() => {
    if (!answer || answered === null) return;
    const known = { step: answered, parameters: answer.parameters };
    setKnown(([earlier, latest]) => [latest?.step === known.step ? earlier : latest, known]);
  }, [answer, answered]);
  return useMemo(
    () =>
      before && now && now.step === step && before.step === now.step - 1
        ? parameterChange(before.parameters, now.parameters)
        : null,
    [before, now, step],
  );
}
