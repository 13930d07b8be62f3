/** How one peer's step time grows with the shape of the problem, with the arithmetic it does. */

import { agreement, demandAgreement, GROWTH_TOLERANCE } from './agreement';
import { REFERENCE, shapeOf } from './comparison';
import { enter, stepsPerRound, stepTimes } from './entrant';
import { figure } from './figures';
import type { Stretch } from './messages';
import type { PeerId } from './peers/registry';
import type { Growth, GrowthPoint, Shape } from './results';
import { spread } from './statistics';
import { makeWorkload, type Workload, withMoreTokens } from './workload';

export interface GrowthOptions {
  readonly peer: PeerId;
  readonly rounds: number;
  readonly roundMs: number;
  readonly seed: number;
}

/** Images beside each other in a sample, 16 tokens each: S 16, 32, 64. */
const IMAGES = [1, 2, 4];
/** D with d = 8, 16, 32: the first two are those of the comparison. */
const WIDTHS = [
  { latentDim: 16, headDim: 8 },
  { latentDim: 64, headDim: 16 },
  { latentDim: 128, headDim: 32 },
];
const BATCHES = [64, 256];
const PROOF = { steps: 6, leastSteps: 6, patienceMs: 0 };

/** Measures every shape, one after the other. @throws where a loss is not the reference's */
export async function measureGrowth(options: GrowthOptions, say: (line: string) => void): Promise<Growth> {
  const points: GrowthPoint[] = [];
  for (const width of WIDTHS) {
    for (const batchSize of BATCHES) {
      const one = makeWorkload({ ...width, batchSize, seed: options.seed });
      for (const images of IMAGES) {
        const point = await measure(withMoreTokens(one, images), options);
        points.push(point);
        say(`${letters(point.shape)}: ${figure(point.stepMs.median)} ms a step`);
      }
    }
  }
  return { peer: options.peer, points };
}

const letters = ({ B, S, D }: Shape) => `S ${S}, D ${D}, B ${B}`;

async function measure(workload: Workload, options: GrowthOptions): Promise<GrowthPoint> {
  const shape = shapeOf(workload);
  const reference = await enter(REFERENCE, workload, PROOF);
  reference.worker.end();
  const { worker, losses, firstStepMs } = await enter(options.peer, workload, PROOF);
  try {
    const name = `${options.peer} at ${letters(shape)}`;
    demandAgreement([{ name, losses }], reference.losses, GROWTH_TOLERANCE);
    const found = agreement(losses, reference.losses);
    await worker.tune();
    const count = await stepsPerRound(worker, options.roundMs);
    const stretches: Stretch[] = [];
    for (let round = 0; round < options.rounds; round++) stretches.push(await worker.step(count));
    const stepMs = spread(stepTimes(stretches));
    return { shape, agreement: found, firstStepMs, stepMs, flopsPerSecond: (1000 * shape.flops) / stepMs.median };
  } finally {
    worker.end();
  }
}
