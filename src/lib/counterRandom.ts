/** Random numbers by counter: a function of (seed, stream, step, index), the very same here and in a shader. Knows not what they are for. */

/** Four numbers: words in [0, 2³²), or what is made of them. */
export type Four = readonly [x: number, y: number, z: number, w: number];

/** What a training step draws random numbers for, and the number that keeps it apart from the others. */
export const streams = { shuffle: 1, corruption: 2, dropout: 3, probe: 4, shownCorruption: 5 } as const;

export type Stream = (typeof streams)[keyof typeof streams];

/** Rounds of the Feistel network behind `permuted`. */
const ROUNDS = 6;
/** Keeps the words behind `permuted` apart from those of `words`, which end in the bare seed: 2³²/φ, with the stream folded in. */
const SHUFFLE_KEY = 0x9e3779b9 ^ streams.shuffle;

/**
 * Hashes four words to four words, one to one: pcg4d of M. Jarzynski & M. Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020.
 * All arithmetic modulo 2³², so any language with 32-bit integers gives the same bits.
 */
export function pcg4d(x: number, y: number, z: number, w: number): Four {
  let a = (Math.imul(x, 1664525) + 1013904223) | 0;
  let b = (Math.imul(y, 1664525) + 1013904223) | 0;
  let c = (Math.imul(z, 1664525) + 1013904223) | 0;
  let d = (Math.imul(w, 1664525) + 1013904223) | 0;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  a ^= a >>> 16;
  b ^= b >>> 16;
  c ^= c >>> 16;
  d ^= d >>> 16;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** The four random words number `index` of a step. `seed`, `step` and `index` are whole numbers from 0 to 2³² − 1. */
export function words(seed: number, stream: Stream, step: number, index: number): Four {
  return pcg4d(index, step, stream, seed);
}

/** The upper 24 bits of a word as a number in [0, 1); exact in float32. */
export function uniform(word: number): number {
  return (word >>> 8) * 2 ** -24;
}

/** Four independent standard normal numbers (Box & Muller 1958): x and y give the first two, z and w the others. At most 5.77 in size. */
export function normals([x, y, z, w]: Four): Four {
  const [near, far] = [radius(x), radius(z)];
  const [first, second] = [2 * Math.PI * uniform(y), 2 * Math.PI * uniform(w)];
  return [near * Math.cos(first), near * Math.sin(first), far * Math.cos(second), far * Math.sin(second)];
}

/** √(−2 ln u), u in (0, 1]. */
function radius(word: number): number {
  return Math.sqrt(-2 * Math.log(((word >>> 8) + 1) * 2 ** -24));
}

/**
 * Half the bits of the domain in which `permuted` walks for `n` values: the least h ≥ 3 with 2^(2h) ≥ n. In a smaller domain the
 * network has too few round functions to choose from, and some orders come visibly more often than others.
 */
export function halfBits(n: number): number {
  return Math.max(3, Math.ceil((32 - Math.clz32(n - 1)) / 2));
}

/**
 * Where `position` goes in the permutation of 0 … n − 1 that belongs to `seed` and `epoch`; nothing but this one value is computed.
 *
 * A balanced Feistel network of six rounds over 2h bits, (L, R) → (R, L ⊕ F_k(R)), where F_k(R) is the upper half of
 * pcg4d(R, k, epoch, seed ⊕ SHUFFLE_KEY).x cut to h bits, applied again while the result is not below n ("cycle walking",
 * J. Black & P. Rogaway, "Ciphers with Arbitrary Finite Domains", 2002): fewer than four times on average from n = 17 on.
 * @param n 1 … 2³² − 1
 */
export function permuted(seed: number, epoch: number, position: number, n: number): number {
  const half = halfBits(n);
  const mask = 2 ** half - 1;
  let value = position;
  do {
    let left = value >>> half;
    let right = value & mask;
    for (let round = 0; round < ROUNDS; round++) {
      const [word] = pcg4d(right, round, epoch, seed ^ SHUFFLE_KEY);
      [left, right] = [right, left ^ ((word >>> 16) & mask)];
    }
    value = ((left << half) | right) >>> 0;
  } while (value >= n);
  return value;
}
