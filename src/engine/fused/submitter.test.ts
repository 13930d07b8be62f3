import { describe, expect, it } from 'vitest';
import { Submitter } from './submitter';

/** A device whose steps take `stepMs` each, one submit after the other, on a clock that only it moves. */
function fakeGpu(stepMs: number) {
  const speed = { stepMs };
  let ms = 0;
  let steps = 0; // of the submit that is being made
  let underWay = 0;
  let most = 0;
  const queue: { done: () => void; ms: number }[] = [];
  const device: GPUDevice = Object.create({
    queue: {
      submit: () => {
        underWay += 1;
        most = Math.max(most, underWay);
      },
      onSubmittedWorkDone: () => new Promise<void>((done) => queue.push({ done, ms: steps * speed.stepMs })),
    },
  });
  const submitter = new Submitter(device, () => ms);
  /** Lets the oldest submit end. */
  const finish = async () => {
    const first = queue.shift();
    if (!first) return;
    ms += first.ms;
    underWay -= 1;
    first.done();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const submit = (count = submitter.stepsASubmit) => {
    steps = count;
    return submitter.submit([], count);
  };
  return { submitter, speed, submit, finish, mostUnderWay: () => most };
}

/** The length that submits settle at. */
async function settled(gpu: ReturnType<typeof fakeGpu>, rounds = 40): Promise<number> {
  for (let round = 0; round < rounds; round++) {
    const waiting = gpu.submit();
    await gpu.finish();
    await waiting;
  }
  return gpu.submitter.stepsASubmit;
}

describe('Submitter', () => {
  it('begins with one step', () => {
    expect(fakeGpu(1).submitter.stepsASubmit).toBe(1);
  });

  it('never has more than two submits under way', async () => {
    const gpu = fakeGpu(1);
    let handedOver = 0;
    const all = (async () => {
      for (let i = 0; i < 12; i++) {
        await gpu.submit(4);
        handedOver += 1;
      }
    })();
    const later = () => new Promise((resolve) => setTimeout(resolve, 0));
    await later();
    expect(handedOver).toBe(1); // the second waits for the first to end
    for (let ended = 1; ended <= 12; ended++) {
      await gpu.finish();
      await later();
      expect(handedOver).toBe(Math.min(12, ended + 1));
    }
    await all;
    expect(gpu.mostUnderWay()).toBe(2);
  });

  it.each([
    [0.1, 80],
    [0.5, 16],
    [0.01, 256], // no more than that, however fast
    [1.5, 16], // slow ones hold sixteen all the same
    [2.5, 32], // those of a CPU twice as many
    [15, 26], // as long as that is over in 400 ms
    [90, 4],
    [500, 1],
  ])('makes submits of steps of %s ms %s steps long', async (stepMs, steps) => {
    expect(await settled(fakeGpu(stepMs))).toBe(steps);
  });

  it('follows a GPU that gets slower, and faster again', async () => {
    const gpu = fakeGpu(0.1);
    await settled(gpu);
    gpu.speed.stepMs = 0.5;
    expect(await settled(gpu)).toBe(16);
    gpu.speed.stepMs = 0.1;
    expect(await settled(gpu)).toBe(80);
  });

  it('measures a submit from when the one before it ended, not from when it was handed over', async () => {
    const gpu = fakeGpu(1);
    void gpu.submit(8);
    void gpu.submit(8);
    await gpu.finish();
    await gpu.finish();
    expect(gpu.submitter.stepsASubmit).toBe(16);
  });
});
