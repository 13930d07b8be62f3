/** Marks in the curves where a knob was moved: one for each drag. Pure; knows neither stores nor charts. */

import type { Config, ConfigKey } from '../config/fields';
import type { Mark } from '../protocol';

/** More marks than this cannot be told apart in a chart; the oldest give way. */
const mostMarks = 40;

/**
 * `marks` with one more for each of `keys`, which hold their new values in `config`.
 * @param same whether this is the same drag as the latest mark of that key: it then stays where it began, with the new value
 */
export function withMarks(
  marks: readonly Mark[],
  keys: readonly ConfigKey[],
  config: Config,
  step: number,
  same: boolean,
): readonly Mark[] {
  let next = [...marks];
  for (const key of keys) {
    const value = config[key];
    const latest = next.findLast((mark) => mark.key === key);
    if (latest && (same || latest.step === step))
      next = next.map((mark) => (mark === latest ? { ...mark, value } : mark));
    else next.push({ step, key, value });
  }
  return next.slice(-mostMarks);
}
