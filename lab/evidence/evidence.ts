/** The evidence as the script asks for it: what there is to run, one trial, the report of all. Knows no files. */

import type { BackendName } from '../../src/config/settings';
import type { Dataset } from '../../src/data/dataset';
import { openDataFiles } from '../../src/data/idx';
import { startBackend } from '../../src/engine/backend';
import { evidenceDocument, type RunFacts } from './document';
import type { Experiment, Trial } from './experiment';
import { experiments } from './experiments';
import { draw } from './plot/draw';
import { trainTrial, variantConfig } from './trainTrial';
import { collect } from './trials';

/** One trial to run. */
export interface Job {
  readonly experiment: number;
  readonly variant: string;
  readonly seed: number;
  /** Everything the numbers depend on, as text: the same text, the same numbers (while the engine is the same). */
  readonly definition: string;
  readonly needsMnist: boolean;
}

/** The results of an experiment, or why there are none. */
export type Results =
  | { readonly experiment: number; readonly trials: readonly Trial[] }
  | { readonly experiment: number; readonly skipped: string };

export interface JudgedClaim {
  readonly id: string;
  readonly sentence: string;
  readonly holds: boolean;
  readonly finding: string;
}

export interface EvidenceReport {
  readonly markdown: string;
  /** SVG files by their name. */
  readonly plots: Readonly<Record<string, string>>;
  readonly claims: readonly JudgedClaim[];
}

/** What the script can ask for. */
export interface Evidence {
  /** The trials of all experiments with seeds 1, 2, … `seeds`, or as many more as one takes. */
  plan(seeds: number): Job[];
  /** Trains and measures one of them on `backend`. */
  run(backend: BackendName, job: Job): Promise<Trial>;
  /** The document, its plots and the claims. */
  report(results: readonly Results[], facts: RunFacts): EvidenceReport;
}

/** @param fetchBytes answers for `/mnist-images-idx3` and `/mnist-labels-idx1` with the unpacked files */
export function createEvidence(fetchBytes: (url: string) => Promise<Uint8Array<ArrayBuffer>>): Evidence {
  return {
    plan,
    report,
    async run(backend, job) {
      await startBackend(backend);
      const experiment = find(job.experiment);
      const variant = experiment.variants.find(({ id }) => id === job.variant);
      if (!variant) throw new Error(`experiment ${experiment.id} has no variant ${job.variant}`);
      const mnist = job.needsMnist ? await openMnist(fetchBytes) : null;
      return trainTrial(experiment, variant, job.seed, mnist, () => performance.now());
    },
  };
}

async function openMnist(fetchBytes: (url: string) => Promise<Uint8Array<ArrayBuffer>>): Promise<Dataset> {
  const [images, labels] = await Promise.all([fetchBytes('/mnist-images-idx3'), fetchBytes('/mnist-labels-idx1')]);
  const dataset = await openDataFiles([new File([images], 'images'), new File([labels], 'labels')]);
  return { ...dataset, name: 'mnist' };
}

function plan(seeds: number): Job[] {
  return experiments.flatMap((experiment) =>
    experiment.variants.flatMap((variant) =>
      Array.from({ length: seeds * (experiment.seedFactor ?? 1) }, (_, i) => i + 1).map((seed) => ({
        experiment: experiment.id,
        variant: variant.id,
        seed,
        definition: JSON.stringify([
          variantConfig(variant, seed),
          variant.data ?? {},
          experiment.marks,
          String(experiment.measure),
        ]),
        needsMnist: variant.data?.images === 'mnist',
      })),
    ),
  );
}

/** The document, its plots and the claims. */
function report(results: readonly Results[], facts: RunFacts): EvidenceReport {
  const parts = experiments.map((experiment) => {
    const result = results.find((each) => each.experiment === experiment.id);
    if (!result) return { experiment, skipped: 'not run yet' };
    if ('skipped' in result) return { experiment, skipped: result.skipped };
    return { experiment, trials: result.trials, report: experiment.report(collect(result.trials)) };
  });
  const reports = parts.flatMap((part) => ('report' in part && part.report ? [part.report] : []));
  return {
    markdown: evidenceDocument(parts, facts),
    plots: Object.fromEntries(reports.flatMap(({ plots }) => plots.map((plot) => [plot.name, draw(plot)]))),
    claims: reports.flatMap(({ claims }) =>
      claims.map(({ id, sentence, holds, finding }) => ({ id, sentence, holds, finding })),
    ),
  };
}

function find(id: number): Experiment {
  const experiment = experiments.find((each) => each.id === id);
  if (!experiment) throw new Error(`there is no experiment ${id}`);
  return experiment;
}
