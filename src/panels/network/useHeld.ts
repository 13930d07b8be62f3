/** A value that can be kept as it was while newer ones come in. Knows nothing of what it is. */

import { useState } from 'react';

/** `value`, or while `hold` the last one before. */
export function useHeld<Value>(value: Value, hold: boolean): Value {
  const [kept, setKept] = useState({ value });
  if (!hold && kept.value !== value) setKept({ value });
  return hold ? kept.value : value;
}
