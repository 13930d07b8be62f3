/** A number of each head as bars. Knows no store but the language. */

import { Bars } from '../charts/Bars';
import { useT } from '../ui/useT';

interface Props {
  /** What is measured. */
  readonly name: string;
  /** One number a head. */
  readonly values: readonly number[];
  /** The value at the end of a full bar, where there is a natural one. */
  readonly full?: number;
  readonly format: (value: number) => string;
}

/** Nothing without heads. */
export function HeadBars({ name, values, full, format }: Props) {
  const t = useT();
  if (values.length === 0) return null;
  const bars = values.map((value, head) => ({
    name: t('diagnostics.head', { head: head + 1 }),
    value,
    text: format(value),
  }));
  return <Bars bars={bars} full={full} label={t('diagnostics.perHead', { measure: name })} />;
}
