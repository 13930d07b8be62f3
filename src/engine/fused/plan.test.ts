/** Jobs, workspace and description of a plan, over all that can be configured. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../config/clamp';
import { fields } from '../../config/fields';
import { modelConfig } from '../../config/modelConfig';
import { describePlan } from './describe';
import { createPlan, type Plan } from './plan';
import { anyStepConfig } from './stepConfigs';
import type { StepConfig } from './stepShape';
import { fatTiling, gradientTile, thinTiling } from './tiling';

const standard: StepConfig = {
  model: modelConfig(defaults(fields), 16, 49),
  tiling: thinTiling,
  optimiser: 'adam',
  regulariser: 'contractive',
  corruptionType: 'none',
  seed: 1,
  samples: 800,
  batch: 128,
  dropout: false,
  given: false,
};

describe('the jobs', () => {
  it('write each weight and bias of the layout exactly once, but for what uniform attention never uses', () => {
    fc.assert(
      fc.property(anyStepConfig, (config) => {
        const { jobs, layout, flags } = createPlan(config);
        const written = new Uint8Array(layout.size4);
        for (const { weight, bias, yWidth, xWidth } of jobs) {
          if (weight !== null)
            for (let i = 0; i < 4 * yWidth * xWidth; i++) written[weight + i] = (written[weight + i] ?? 0) + 1;
          if (bias !== null) for (let i = 0; i < yWidth; i++) written[bias + i] = (written[bias + i] ?? 0) + 1;
        }
        for (const { name, offset, rows, width4 } of layout.regions) {
          const untouched = name === 'position.weight' || (flags.UNIFORM && /^attention\.[qk]\./.test(name));
          const own = written.subarray(offset, offset + rows * width4);
          expect(
            own.every((times) => times === (untouched ? 0 : 1)),
            name,
          ).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lie one behind the other with tiles enough for their matrices', () => {
    fc.assert(
      fc.property(anyStepConfig, (config) => {
        const { jobs, sizes, dispatches } = createPlan(config);
        const { tiling } = config;
        const tile = gradientTile(sizes.D4, tiling);
        let tiles = 0;
        for (const { firstTile, rowTiles, yWidth, xWidth, weight } of jobs) {
          expect(firstTile).toBe(tiles);
          expect(rowTiles * tile.rows4).toBeGreaterThanOrEqual(yWidth);
          if (tiling.quads) expect(rowTiles % 4).toBe(0);
          tiles += rowTiles * (weight === null ? 1 : Math.ceil(xWidth / tile.columns));
        }
        const [across = 0] = dispatches.find(({ kernel }) => kernel === 'gradients')?.workgroups ?? [];
        expect(across * tiling.threads).toBeGreaterThanOrEqual(tiles);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the workspace', () => {
  it('has places that are the same, or apart', () => {
    fc.assert(
      fc.property(anyStepConfig, (config) => {
        const { workspace } = createPlan(config);
        const own = [...new Set(workspace.places.values())].sort((a, b) => a.offset - b.offset);
        let end = 0;
        for (const { offset, rows, width4 } of own) {
          expect(offset).toBe(end);
          end += rows * width4;
        }
        expect(end).toBe(workspace.size4);
      }),
      { numRuns: 40 },
    );
  });

  it('shares a place only for what is the same', () => {
    const named =
      ({ workspace }: Plan) =>
      (a: string, b: string) =>
        workspace.places.get(a) === workspace.places.get(b);
    const plain = named(createPlan(standard));
    expect(plain('CLEAN', 'X')).toBe(true);
    expect(plain('A_USED', 'A')).toBe(true);
    expect(plain('Z', 'HIDDEN')).toBe(false);
    const noisy = named(createPlan({ ...standard, corruptionType: 'gaussian', dropout: true }));
    expect(noisy('CLEAN', 'X')).toBe(false);
    expect(noisy('A_USED', 'A')).toBe(false);
    expect(noisy('A_USED', 'A_DROPPED')).toBe(true);
    const bare = named(
      createPlan({ ...standard, model: { ...standard.model, attention: 'none', positionalEncoding: 'none' } }),
    );
    expect(bare('CODE', 'HIDDEN')).toBe(true);
  });

  it('has a place for everything that the kernels name', () => {
    fc.assert(
      fc.property(anyStepConfig, (config) => {
        for (const { kernel, code } of createPlan(config).dispatches) {
          const statements = code.replace(/\/\/.*$/gm, '');
          expect(statements.match(/\$\(\w+\)|^\s*#\w+/m), kernel).toBeNull();
          const constants = new Set([...code.matchAll(/^const (\w+):/gm)].map(([, name]) => name));
          const used = new Set(
            [...statements.matchAll(/\b(?:ws|state)\[([A-Z][A-Z0-9_]*)\b/g)].map(([, name]) => name),
          );
          for (const name of used) expect(constants.has(name), `${kernel}: ${name}`).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('describePlan', () => {
  const of = (plan: Plan, kernel: string) => describePlan(plan).find((each) => each.kernel === kernel);

  it.each([fatTiling, thinTiling])(
    'counts the default step’s FLOPs as they are by hand, with $name tiles',
    (tiling) => {
      const plan = createPlan({ ...standard, tiling });
      const [N, I, D, w] = [128 * 16, 49, 16, 4 * 8];
      const scores = 2 * 128 * 4 * 16 * 16 * 8;
      const flops = (kernel: string) => of(plan, kernel)?.flops;
      expect(flops('encode')).toBe(2 * N * D * (I + 3 * w));
      expect(flops('attend')).toBe(2 * scores);
      expect(flops('decode')).toBe(2 * N * D * (w + I + I + w));
      if (tiling === fatTiling) {
        expect(flops('attendBackAll')).toBe(5 * scores); // computes the scores anew
      } else {
        expect(flops('attendBack')).toBe(2 * scores);
        expect(flops('attendBackKeys')).toBe(2 * scores);
      }
      expect(flops('encodeBack')).toBe(2 * N * D * 3 * w);
      expect(flops('update')).toBe(0);
    },
  );

  it('comes to three times the forward pass, less x’s gradient, where nothing is padded or done for R', () => {
    const [N, I, D, w] = [128 * 16, 48, 16, 4 * 8];
    const layer = 2 * N * I * D;
    const projection = 2 * N * D * w;
    const pairs = 2 * 128 * 4 * 16 * 16 * 8;
    const rawPairs = 2 * 128 * 16 * 16 * 16;
    const expected = {
      none: 5 * layer,
      raw: 5 * layer + 3 * 2 * rawPairs,
      standard: 5 * layer + 3 * 4 * projection + 3 * 2 * pairs,
      'article-prose': 5 * layer + 3 * 4 * projection + 3 * 2 * pairs,
      'article-code': 5 * layer + 3 * 4 * projection + (3 * 2 * pairs) / 4, // 4 heads to look at instead of 16 tokens
    };
    for (const attention of ['none', 'raw', 'standard', 'article-prose', 'article-code'] as const) {
      const model = { ...standard.model, inputDim: I, attention };
      const plan = createPlan({ ...standard, regulariser: 'none', model });
      const total = describePlan(plan).reduce((sum, { flops }) => sum + flops, 0);
      expect(total, attention).toBe(expected[attention]);
    }
  });

  it('names what is made, with its shape', () => {
    const plan = createPlan(standard);
    expect(of(plan, 'encode')?.outputs).toEqual([
      { name: 'h', shape: [128, 16, 16] },
      { name: 'q, k, v', shape: [128, 16, 96] },
    ]);
    expect(of(plan, 'attend')?.outputs[0]).toEqual({ name: 'A', shape: [128, 4, 16, 16] });
    for (const { invocations, workgroups, bytes } of describePlan(plan)) {
      expect(invocations / workgroups).toBe(64);
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it('describes every plan’s dispatches, with whole numbers', () => {
    fc.assert(
      fc.property(anyStepConfig, (config) => {
        const plan = createPlan(config);
        const described = describePlan(plan);
        expect(described.map(({ kernel }) => kernel)).toEqual(plan.dispatches.map(({ kernel }) => kernel));
        for (const { flops, bytes, outputs } of described) {
          expect(Number.isInteger(flops) && flops >= 0).toBe(true);
          expect(Number.isInteger(bytes) && bytes > 0).toBe(true);
          for (const { shape } of outputs) expect(shape.every((side) => Number.isInteger(side) && side > 0)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
