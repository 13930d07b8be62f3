/** Readings of what the heads do: how sharply, how far, how alike, how much they are worth. Pure. */

import { patchDistances } from '../lib/patchDistance';
import type { Frame } from '../protocol';
import type { MeasuredModel } from './readings';

export type HeadReading =
  | { code: 'entropy-none' | 'entropy-uniform'; facts: Record<string, never> }
  | { code: 'entropy-focused' | 'entropy-spread'; facts: { head: number; entropy: number } }
  | { code: 'entropy-all-spread' | 'entropy-between'; facts: { lowest: number; highest: number } }
  | { code: 'similarity-none' | 'similarity-single'; facts: Record<string, never> }
  /** The two heads that are most alike. */
  | {
      code: 'similarity-alike' | 'similarity-related' | 'similarity-distinct';
      facts: { first: number; second: number; cosine: number };
    }
  | { code: 'distance-none'; facts: Record<string, never> }
  /** `even` is the distance of a head that looks everywhere alike. */
  | {
      code: 'distance-near' | 'distance-far' | 'distance-even';
      facts: { head: number; distance: number; even: number };
    }
  | { code: 'ablation-none' | 'ablation-silenced'; facts: Record<string, never> }
  | { code: 'ablation-single'; facts: { rise: number } }
  | {
      code: 'ablation-harmful' | 'ablation-idle' | 'ablation-leader' | 'ablation-shared';
      facts: { head: number; rise: number };
    };

/** Where in a list its smallest and its largest number stand. */
function extremes(values: readonly number[]): { low: number; lowest: number; high: number; highest: number } {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return { low: values.indexOf(lowest), lowest, high: values.indexOf(highest), highest };
}

/** 1 is looking everywhere alike. From 0.95 on a head hardly chooses; below 0.5 it looks at a few places. */
export function readEntropy(entropies: readonly number[], { attention }: MeasuredModel): HeadReading {
  if (entropies.length === 0) return { code: 'entropy-none', facts: {} };
  if (attention === 'uniform') return { code: 'entropy-uniform', facts: {} };
  const { low, lowest, high, highest } = extremes(entropies);
  if (lowest >= 0.95) return { code: 'entropy-all-spread', facts: { lowest, highest } };
  if (highest >= 0.95) return { code: 'entropy-spread', facts: { head: high + 1, entropy: highest } };
  if (lowest < 0.5) return { code: 'entropy-focused', facts: { head: low + 1, entropy: lowest } };
  return { code: 'entropy-between', facts: { lowest, highest } };
}

/** The most similar pair: from cosine 0.9 on one of the two is hardly needed, below 0.5 they do different things. */
export function readSimilarity(similarity: Frame | null): HeadReading {
  if (!similarity) return { code: 'similarity-none', facts: {} };
  const [H = 0] = similarity.shape;
  if (H < 2) return { code: 'similarity-single', facts: {} };
  let facts = { first: 1, second: 2, cosine: Number.NEGATIVE_INFINITY };
  for (let i = 0; i < H; i++) {
    for (let j = i + 1; j < H; j++) {
      const cosine = similarity.data[i * H + j] ?? Number.NaN;
      if (cosine > facts.cosine) facts = { first: i + 1, second: j + 1, cosine };
    }
  }
  if (facts.cosine >= 0.9) return { code: 'similarity-alike', facts };
  return facts.cosine >= 0.5 ? { code: 'similarity-related', facts } : { code: 'similarity-distinct', facts };
}

/** The head that is farthest from looking evenly: a fifth nearer or farther counts. */
export function readDistance(distances: readonly number[], grid: MeasuredModel): HeadReading {
  if (distances.length === 0) return { code: 'distance-none', facts: {} };
  const all = patchDistances(grid);
  const even = all.reduce((sum, distance) => sum + distance, 0) / all.length;
  const { low, lowest, high, highest } = extremes(distances);
  if (lowest < 0.8 * even) return { code: 'distance-near', facts: { head: low + 1, distance: lowest, even } };
  const facts = { head: high + 1, distance: highest, even };
  return highest > 1.2 * even ? { code: 'distance-far', facts } : { code: 'distance-even', facts };
}

/** Of the heads that are heard, against the one that is missed most: within a twentieth of it is idle, three times the next is the leader. */
export function readAblation(measured: readonly number[], { muted = [] }: Pick<MeasuredModel, 'muted'>): HeadReading {
  if (measured.length === 0) return { code: 'ablation-none', facts: {} };
  const heard = measured.map((_, head) => head).filter((head) => !muted.includes(head));
  if (heard.length === 0) return { code: 'ablation-silenced', facts: {} };
  const rises = heard.map((head) => measured[head] ?? Number.NaN);
  const { low, lowest, high, highest } = extremes(rises);
  const name = (place: number) => (heard[place] ?? 0) + 1;
  if (rises.length === 1) return { code: 'ablation-single', facts: { rise: highest } };
  const small = 0.05 * Math.abs(highest);
  if (lowest < -small) return { code: 'ablation-harmful', facts: { head: name(low), rise: lowest } };
  if (lowest <= small) return { code: 'ablation-idle', facts: { head: name(low), rise: lowest } };
  const next = Math.max(...rises.filter((_, head) => head !== high));
  const facts = { head: name(high), rise: highest };
  return highest > 3 * next ? { code: 'ablation-leader', facts } : { code: 'ablation-shared', facts };
}
