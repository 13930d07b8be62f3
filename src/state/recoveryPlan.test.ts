/** What follows a loss: the same again, then less and less, then the person. */

import { describe, expect, it } from 'vitest';
import { createRecoveryPlan, type LostOn } from './recoveryPlan';

/** What follows `count` losses on `on` and what was resorted to, `apartMs` apart. */
function losses(count: number, on: LostOn, apartMs = 1000) {
  const plan = createRecoveryPlan();
  let present = on;
  return Array.from({ length: count }, (_, index) => {
    const next = plan.next(index * apartMs, present);
    if (next?.backend) present = { backend: next.backend, fused: false };
    return next && `${next.backend ?? 'same'} after ${next.delayMs}`;
  });
}

describe('after a loss', () => {
  it('the same is tried again at once, then each next backend after ever longer waits', () => {
    expect(losses(5, { backend: 'webgpu', fused: true })).toEqual([
      'same after 0',
      'webgl after 500',
      'wasm after 1000',
      'cpu after 2000',
      null,
    ]);
  });

  it('nothing is tried that asks more of the machine than what failed', () => {
    expect(losses(3, { backend: 'wasm', fused: false })).toEqual(['same after 0', 'cpu after 500', null]);
    expect(losses(2, { backend: 'cpu', fused: false })).toEqual(['same after 0', null]);
  });

  it('of a GPU that only trained, tfjs goes on where it is', () => {
    expect(losses(3, { backend: 'wasm', fused: true })).toEqual(['same after 0', 'wasm after 500', 'cpu after 1000']);
  });

  it('before a backend was chosen, WebAssembly is next', () => {
    expect(losses(2, { backend: null, fused: false })).toEqual(['same after 0', 'wasm after 500']);
  });

  it('a backend that was not to be had is not tried twice', () => {
    const plan = createRecoveryPlan();
    const gpu = { backend: 'webgpu', fused: true } as const;
    plan.next(0, gpu);
    expect(plan.next(1, gpu)?.backend).toBe('webgl');
    expect(plan.next(2, gpu)?.backend).toBe('wasm');
  });

  it('half a minute ago has nothing to do with this one', () => {
    expect(losses(3, { backend: 'wasm', fused: false }, 30_000)).toEqual([
      'same after 0',
      'same after 0',
      'same after 0',
    ]);
  });
});
