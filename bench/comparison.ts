/** All peers on one configuration: the same steps first, then interleaved rounds. Refuses to report where they disagree. */

import { parameterCount } from '../src/model/parameters';
import { agreement, agrees, LOSS_TOLERANCE } from './agreement';
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
}

/** Whose losses the others' are compared with: the program's reference engine, on the CPU. */
export const REFERENCE: PeerId = 'composed-wasm';
/** A loss after two updates shows an error in the gradients and in the optimiser. */
const LEAST_PROOF_STEPS = 3;

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
  const workload = makeWorkload(configurations[name]);
  const ids = [REFERENCE, ...options.peers.filter((id) => id !== REFERENCE)];
  const proof = { steps: options.proofSteps, patienceMs: options.proofMs, leastSteps: LEAST_PROOF_STEPS };
  const entrants: Entrant[] = [];
  const absent: Absent[] = [];
  try {
    for (const id of ids) {
      try {
        const entrant = await enter(id, workload, proof);
        entrants.push(entrant);
        const shown = entrant.losses.at(-1)?.toPrecision(6);
        say(`${label(id)}: loss ${shown} at step ${entrant.losses.length}`);
      } catch (error) {
        if (id === REFERENCE) throw error;
        const problem = error instanceof Error ? error.message : String(error);
        absent.push({ peer: id, title: peers[id].title, backend: peers[id].backend, problem });
        say(`${label(id)}: does not work here (${problem})`);
      }
    }
    demandAgreement(entrants);
    const racers: Racer[] = [];
    for (const entrant of entrants.filter(({ peer }) => options.peers.includes(peer))) {
      const choice = await entrant.worker.tune();
      const steps = await stepsPerRound(entrant.worker, options.roundMs);
      racers.push({ ...entrant, choice, stepsPerRound: steps, stretches: [] });
    }
    await race(racers, options.rounds, say);
    const baseline = baselineOf(racers);
    return {
      configuration: name,
      shape: shapeOf(workload),
      rounds: options.rounds,
      baseline: baseline.peer,
      measured: await summarise(racers, stepTimes(baseline.stretches), losses(entrants)),
      absent,
    };
  } finally {
    for (const { worker } of entrants) worker.end();
  }
}

const label = (id: PeerId) => `${peers[id].title} (${peers[id].backend})`;

/** The reference's losses. */
function losses(entrants: readonly Entrant[]): readonly number[] {
  return entrants.find(({ peer }) => peer === REFERENCE)?.losses ?? [];
}

/** @throws naming everyone whose losses are not the reference's */
function demandAgreement(entrants: readonly Entrant[]): void {
  const faults = entrants
    .map((entrant) => ({ ...entrant, found: agreement(entrant.losses, losses(entrants)) }))
    .filter(({ found }) => !agrees(found))
    .map(({ peer, found }) => `${label(peer)} by ${found.worst.toExponential(1)} within ${found.steps} steps`);
  if (faults.length > 0) {
    throw new Error(
      `The losses differ from those of ${label(REFERENCE)} by more than ${LOSS_TOLERANCE}: ${faults.join('; ')}. Nothing is reported.`,
    );
  }
}

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

/** Whom the others are compared with: the fastest of the program's engines, else the first peer. */
function baselineOf(racers: readonly Racer[]): Racer {
  const median = ({ stretches }: Racer) => spread(stepTimes(stretches)).median;
  const [fastest] = racers.filter(({ peer }) => peers[peer].ours).sort((a, b) => median(a) - median(b));
  const baseline = fastest ?? racers[0];
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
        peakGpuBytes: onGpu ? await worker.peakGpuBytes() : null,
        choice: racer.choice,
      };
    }),
  );
}
