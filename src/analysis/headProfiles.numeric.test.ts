/** Where heads look, on models whose attention is known. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import type { MeasureContext } from './context';
import { attentions, disposeContext, type FixtureOptions, fixtureContext, oddModel } from './contextFixture';
import { headProfiles } from './headProfiles';
import { passOf } from './pass';

beforeAll(() => startBackend('cpu'));

/** Six patches in two rows of three. */
const grid = { gridRows: 2, gridCols: 3 };

async function profilesOf(model: ModelConfig, options: FixtureOptions = {}, change: Partial<MeasureContext> = {}) {
  const context = fixtureContext(model, options);
  const profiles = await headProfiles({ ...context, grid, ...change });
  disposeContext(context);
  return profiles;
}

describe('headProfiles', () => {
  it('of even attention are those of chance', async () => {
    const profiles = await profilesOf({ ...oddModel, attention: 'uniform' });
    expect(profiles).toHaveLength(3);
    for (const { entropy, own, near, ink, placeShare } of profiles) {
      expect(entropy).toBeCloseTo(1, 5);
      expect(own).toBeCloseTo(1 / 6, 5);
      expect(near).toBeCloseTo((4 * 3 + 2 * 5) / 36, 5); // corners have 3 neighbours, the middle ones 5
      expect(ink).toBeCloseTo(1, 5);
      expect(placeShare).toBeCloseTo(1 / 6, 5);
    }
  });

  it('find the patch that all look at, and how much ink there is', async () => {
    // Patch 4 is lit, and raw attention scores z·zᵀ: with z = 30·x where only the lit patch is not zero.
    const model: ModelConfig = {
      ...oddModel,
      latentDim: 5,
      attention: 'raw',
      encoderActivation: 'linear',
      positionalEncoding: 'none',
    };
    const set = { 'encoder.weight': (i: number) => (i % 6 === 0 ? 30 : 0), 'encoder.bias': () => 1 };
    const lit = tf.tidy(() =>
      tf.tile(
        tf.tensor3d(
          [0, 0, 0, 1, 0, 0].flatMap((v) => Array(5).fill(v)),
          [1, 6, 5],
        ),
        [12, 1, 1],
      ),
    );
    const [profile] = await profilesOf(model, { set }, { test: lit });
    lit.dispose();
    expect(profile?.place).toBe(3);
    expect(profile?.placeShare).toBeCloseTo(1, 4);
    expect(profile?.entropy).toBeCloseTo(0, 4);
    expect(profile?.ink).toBeCloseTo(6, 3);
    expect(profile?.own).toBeCloseTo(1 / 6, 4);
  });

  it('take the mean over samples and rows', async () => {
    const context = fixtureContext(oddModel, { test: 7 });
    const weights = tf.tidy(() => passOf(context, context.test).weights?.clone());
    const values = (await weights?.array()) ?? [];
    const found = await headProfiles({ ...context, grid: { gridRows: 1, gridCols: 6 } });
    const rows = [0, 1, 2, 3, 4, 5];
    for (const [head, { own, near }] of found.entries()) {
      const mean = (value: (map: number[][], row: number) => number) =>
        values.flatMap((maps) => rows.map((row) => value(maps[head] ?? [], row))).reduce((a, b) => a + b, 0) / 42;
      expect(own).toBeCloseTo(
        mean((map, row) => map[row]?.[row] ?? 0),
        5,
      );
      expect(near).toBeCloseTo(
        mean((map, row) => (map[row]?.[row - 1] ?? 0) + (map[row]?.[row + 1] ?? 0)),
        5,
      );
    }
    weights?.dispose();
    disposeContext(context);
  });

  it('are none where patches do not look at each other, and 1 of ink where all is black', async () => {
    for (const attention of attentions) {
      const black = tf.zeros<tf.Rank.R3>([4, 6, 5]);
      const profiles = await profilesOf({ ...oddModel, attention }, {}, { test: black });
      black.dispose();
      const none = attention === 'none' || attention === 'article-code';
      expect(profiles.map(({ ink }) => ink)).toEqual(none ? [] : attention === 'raw' ? [1] : [1, 1, 1]);
    }
  });
});
