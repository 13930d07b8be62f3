/** What the decoder makes of codes that change with the hand: one question at a time, always of the latest. Knows no drawing. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Frame } from '../../protocol';
import { useAnswer } from '../../ui/useAnswer';

/** Once the hand rests, the pictures follow the model this often at most. */
const EVERY_MS = 1000;

/** Images [n, rows, cols] of codes [n, F], or of the ones just before them; null of none. Memoise the codes: others are another question. */
export function useDecoded(codes: Frame | null): Frame | null {
  const [asked, setAsked] = useState(codes);
  const question = useMemo(() => asked && ({ kind: 'decode', codes: asked } as const), [asked]);
  const answered = useAnswer(question, EVERY_MS);
  const waiting = useRef(false);
  const latest = useRef(codes);

  useEffect(() => {
    latest.current = codes;
    if (waiting.current && codes) return;
    waiting.current = codes !== null;
    setAsked(codes);
  }, [codes]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer, or that there is none, makes way for the latest question
  useEffect(() => {
    waiting.current = latest.current !== null && latest.current !== asked;
    setAsked(latest.current);
  }, [answered]);
  return codes && (answered.answer?.images ?? null);
}
