/** All peers on one configuration: the same steps first, then interleaved rounds. Refuses to report where they disagree. */

import { parameterCount } from '../src/model/parameters';
import { agreement, demandAgreement } from './agreement';
import { type Entrant, enter, meanCounts, stepsPerRound, stepTimes } from './entrant';
import { stepFlops } from './flops';
import type { Stretch } from './messages';
import { type PeerId, peers } from './peers/registry';
import type { Absent, Measured, Section, Shape } from './results';
import { ratios, spread } from './statistics';
import { type ConfigurationName, configurations, makeWorkload, type Workload } from './workload';

export interface ComparisonOptions {
  readonly peers: readonly PeerId[];
  readonly rounds: number;
  /** About how long a peer's turn in a round lasts. A peer slower than half of that takes two steps all the same. */
  readonly roundMs: number;
  readonly proofSteps: number;
  readonly proofMs: number;
  /** Of data, first parameters and batches. */
  readonly seed: number;
}

/** Whose losses the others' are compared with: the program's reference engine, on the CPU. */
export const REFERENCE: PeerId = 'composed-wasm';
/** Whom the others are compared with. */
const BASELINES: readonly PeerId[] = ['fused-webgpu', 'composed-wasm', 'composed-webgpu'];
/** So many even of the slowest peer: by then a slip is beyond the tolerance, see there. */
const LEAST_PROOF_STEPS = 6;

interface Racer extends Entrant {
  readonly stepsPerRound: number;
  readonly choice: string | null;
  readonly stretches: Stretch[];
}

export function shapeOf({ model, config }: Workload): Shape {
  return {
    B: config.batchSize,
    S: model.tokens,
    I: model.inputDim,
    D: model.latentDim,
    H: model.heads,
    d: model.headDim,
    parameters: parameterCount(model),
    flops: stepFlops(model, config.batchSize).total,
  };
}

/**
 * Compares the peers on a configuration. Peers that do not work here are named in the result.
 * @param say takes a line about what is going on
 * @throws where the reference does not work, or where losses disagree: then there is nothing to compare
 */
export async function compare(
  name: ConfigurationName,
  options: ComparisonOptions,
  say: (line: string) => void,
): Promise<Section> {
  const workload = makeWorkload({ ...configurations[name], seed: options.seed });
  const entrants: Entrant[] = [];
  try {
    const absent = await enterAll(workload, options, entrants, say);
    const reference = entrants.find(({ peer }) => peer === REFERENCE)?.losses ?? [];
    demandAgreement(
      entrants.map(({ peer, losses }) => ({ name: label(peer), losses })),
      reference,
    );
    const racers: Racer[] = [];
    for (const entrant of entrants.filter(({ peer }) => options.peers.includes(peer))) {
      racers.push(await warmUp(entrant, options.roundMs));
    }
    await race(racers, options.rounds, say);
    const baseline = baselineOf(racers);
    return {
      configuration: name,
      shape: shapeOf(workload),
      rounds: options.rounds,
      baseline: baseline.peer,
      measured: await summarise(racers, stepTimes(baseline.stretches), reference),
      absent,
    };
  } finally {
    for (const { worker } of entrants) worker.end();
  }
}

/**
 * Starts the peers one after the other, the reference first.
 * @param entrants takes those that work
 * @returns those that do not
 */
async function enterAll(
  workload: Workload,
  options: ComparisonOptions,
  entrants: Entrant[],
  say: (line: string) => void,
): Promise<Absent[]> {
  const absent: Absent[] = [];
  const proof = { steps: options.proofSteps, patienceMs: options.proofMs, leastSteps: LEAST_PROOF_STEPS };
  for (const id of [REFERENCE, ...options.peers.filter((each) => each !== REFERENCE)]) {
    try {
      const entrant = await enter(id, workload, proof);
      entrants.push(entrant);
      say(`${label(id)}: loss ${entrant.losses.at(-1)?.toPrecision(6)} at step ${entrant.losses.length}`);
    } catch (error) {
      if (id === REFERENCE) throw error;
      const problem = error instanceof Error ? error.message : String(error);
      absent.push({ peer: id, title: peers[id].title, backend: peers[id].backend, problem });
      say(`${label(id)}: does not work here (${problem})`);
    }
  }
  return absent;
}

/** Lets a peer choose how it is used and brings it to its steady state. */
async function warmUp(entrant: Entrant, roundMs: number): Promise<Racer> {
  const choice = await entrant.worker.tune();
  const steps = await stepsPerRound(entrant.worker, roundMs);
  await entrant.worker.takePeakGpuBytes(); // what it held before is not its steady state
  return { ...entrant, choice, stepsPerRound: steps, stretches: [] };
}

const label = (id: PeerId) => `${peers[id].title} (${peers[id].backend})`;

/** Rounds in which every racer takes its turn, first one in another order each round: nobody always follows the same one. */
async function race(racers: readonly Racer[], rounds: number, say: (line: string) => void): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const start = Math.floor((round * racers.length) / rounds);
    const turned = [...racers.slice(start), ...racers.slice(0, start)];
    const order = round % 2 === 0 ? turned : turned.reverse();
    for (const { worker, stepsPerRound: count, stretches } of order) stretches.push(await worker.step(count));
    say(`round ${round + 1} of ${rounds}`);
  }
}

/** The first of BASELINES that takes part, else the first peer. */
function baselineOf(racers: readonly Racer[]): Racer {
  const [best] = BASELINES.flatMap((id) => racers.filter(({ peer }) => peer === id));
  const baseline = best ?? racers[0];
  if (!baseline) throw new Error('no peer works here');
  return baseline;
}

/** @param base the baseline's step times, one a round @param reference the reference's losses */
function summarise(
  racers: readonly Racer[],
  base: readonly number[],
  reference: readonly number[],
): Promise<Measured[]> {
  return Promise.all(
    racers.map(async ({ peer, worker, stretches, ...racer }) => {
      const { title, backend } = peers[peer];
      const onGpu = backend === 'webgpu';
      return {
        peer,
        title,
        backend,
        agreement: agreement(racer.losses, reference),
        firstStepMs: racer.firstStepMs,
        stepMs: spread(stepTimes(stretches)),
        scriptMs: spread(stretches.map(({ scriptMs, steps }) => scriptMs / steps)),
        ratio: ratios(stepTimes(stretches), base),
        stepsPerRound: racer.stepsPerRound,
        counts: onGpu ? meanCounts(stretches) : null,
        peakGpuBytes: onGpu ? await worker.takePeakGpuBytes() : null,
        choice: racer.choice,
      };
    }),
  );
}
