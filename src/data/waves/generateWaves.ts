/** The built-in signals: beats of several families on three channels, some of them broken. Knows nothing of tokens or training. */

import { permutation, type Random, randomStream } from '../../lib/random';
import type { Dataset } from '../dataset';
import { breakSignal, families } from './families';

export const channels = 3;
export const steps = 128;
/** Steps in a token. */
export const window = 8;
/** One signal in so many is broken. */
const brokenEvery = 10;
/** The standard deviation of the noise on every signal. */
const noise = 0.01;

/** Writes a wave of `family` into `signal` [3, 128]: the channels share a frequency, each lags behind the one before it and has a height of its own. */
function drawWave(family: number, random: Random, signal: Float32Array): void {
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const periods = between(1.5, 5);
  const start = random.uniform();
  const lag = between(0.1, 0.4);
  const wave = families[family]?.wave ?? (() => 0);
  for (let channel = 0; channel < channels; channel++) {
    const height = between(0.4, 0.9);
    for (let step = 0; step < steps; step++) {
      const time = step / steps;
      signal[channel * steps + step] = height * wave(start + periods * time - channel * lag, time);
    }
  }
}

/**
 * `count` signals [3, 128], labelled by family, or as broken whatever their family; a token is a window of 8 steps of all channels.
 * Families are balanced and in shuffled order. Signal i depends on `seed` and i alone.
 */
export function generateWaves(seed: number, count = 3000): Dataset {
  const size = channels * steps;
  const values = new Float32Array(count * size); // [count, 3, 128]
  const labels = new Uint8Array(count);
  const signal = new Float32Array(size);
  for (let i = 0; i < count; i++) {
    const block = Math.floor(i / brokenEvery);
    const place = permutation(brokenEvery, randomStream(seed, 'wave-labels', block))[i % brokenEvery] ?? 0;
    const random = randomStream(seed, 'waves', i);
    const broken = place === brokenEvery - 1;
    const family = (place + block) % families.length;
    drawWave(family, random, signal);
    if (broken) breakSignal(signal, channels, steps, random);
    labels[i] = broken ? families.length : family;
    for (let at = 0; at < size; at++) {
      const value = (signal[at] ?? 0) + noise * random.normal();
      values[i * size + at] = Math.min(1, Math.max(0, value));
    }
  }
  return {
    ...{ kind: 'signals', name: 'waves', count, rows: channels, cols: steps, channels: 1, values, labels },
    classes: [...families.map(({ name }) => name), 'broken'],
    ...{ scale: { low: 0, high: 1 }, alphabet: null },
    token: { rows: channels, cols: window },
  };
}
