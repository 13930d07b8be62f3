/** Random run records for tests. */

import fc from 'fast-check';
import { anyConfig } from '../config/arbitraries';
import { mend } from '../config/constraints';
import { liveConfig } from '../config/live';
import type { RunRecord } from '../protocol';

/** Text has no −0. */
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const rising = <Point extends { step: number }>(points: readonly Point[]) =>
  [...points].sort((a, b) => a.step - b.step);
const by = fc.option(
  fc.record({
    engine: fc.constantFrom('composed' as const, 'fused' as const),
    backend: fc.constantFrom('webgpu' as const, 'wasm' as const),
  }),
);

/** Any record that a run can have: small states, all else as it comes. */
export const anyRecord: fc.Arbitrary<RunRecord> = fc
  .record({
    parameters: fc.integer({ min: 1, max: 5 }),
    config: anyConfig.map((config) => mend(config).config),
    steps: fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 4 }),
    by,
    train: fc.array(
      fc.record({ step: fc.nat(1000), loss: finite, reconstruction: finite, penalty: finite, regulariser: finite }),
      { maxLength: 4 },
    ),
    test: fc.array(fc.record({ step: fc.nat(1000), mse: finite, regulariser: finite }), { maxLength: 4 }),
    name: fc.option(fc.string({ maxLength: 20, unit: 'grapheme' })),
    seed: fc.integer(),
    labelled: fc.boolean(),
    engine: fc.constantFrom('composed' as const, 'fused' as const),
  })
  .map(({ parameters, config, steps, by, train, test, name, seed, labelled, engine }) => {
    const states = [...steps]
      .sort((a, b) => a - b)
      .map((step) => ({
        step,
        state: Float32Array.from({ length: 3 * parameters }, (_, index) => Math.fround(Math.sin(seed + step + index))),
        ...(by && { by }),
      }));
    const checkpoint = states.at(-1) ?? { step: 0, state: new Float32Array(3) };
    return {
      ...{ id: `run-${seed}`, name, begunMs: 1000, savedMs: 2000, config, engine },
      data: {
        ...{ kind: 'images', name: 'digits', count: 10, rows: 4, cols: 4, channels: 1, labelled, classes: null },
        ...{ scale: { low: 0, high: 255 }, alphabet: null, token: null, fingerprint: 'f00d' },
      },
      ...{ tokens: 1, inputDim: 1 },
      backend: 'wasm',
      adapter: '',
      versions: { app: '0.1.0', tfjs: '4.22.0' },
      checkpoint,
      snapshots: states.map((state) => ({ ...state, live: liveConfig(config) })),
      curves: { train: rising(train), test: rising(test) },
      marks: [{ step: 3, key: 'lambda', value: config.lambda }],
      trace: { losses: rising(train), turns: [{ step: 0, live: liveConfig(config) }], complete: labelled },
      lastTrain: null,
      lastTest: test[0] ?? null,
    };
  });

/** One of a few records: quick to draw, where thousands are wanted. */
export const someRecord: fc.Arbitrary<RunRecord> = fc.constantFrom(...fc.sample(anyRecord, { numRuns: 40, seed: 5 }));
