/** Random configurations for property tests. */

import fc from 'fast-check';
import { makeValues } from './clamp';
import { type Config, fields } from './fields';

/** Any configuration whose fields hold possible values, possible together or not. */
export const anyConfig: fc.Arbitrary<Config> = fc
  .record(
    Object.fromEntries(
      Object.entries(fields).map(([key, field]): [string, fc.Arbitrary<unknown>] => {
        if (field.kind === 'choice') return [key, fc.constantFrom(...field.options)];
        if (field.kind === 'flag') return [key, fc.boolean()];
        return field.integer
          ? [key, fc.integer({ min: field.min, max: field.max })]
          : [key, fc.double({ min: field.min, max: field.max, noNaN: true }).map((value) => value + 0)];
      }),
    ),
  )
  .map((record) => makeValues(fields, (key) => record[key]));
