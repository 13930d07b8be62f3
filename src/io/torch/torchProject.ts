/** A run as a PyTorch project: the files that continue it with `python train.py`. Knows no page, no worker and no archive. */

import { modelConfig } from '../../config/modelConfig';
import type { DataInfo, RunRecord, WholeData } from '../../protocol';
import { namedParameters } from '../namedParameters';
import { writeSafetensors } from '../writeSafetensors';
import { pythonFiles } from './pythonFiles';
import { readme } from './readme';

/** A file by its name in the project. */
export type NamedFile = readonly [name: string, bytes: Uint8Array<ArrayBuffer>];

/** What of a run goes on elsewhere. */
export interface TorchRun
  extends Pick<
    RunRecord,
    'id' | 'config' | 'tokens' | 'inputDim' | 'checkpoint' | 'backend' | 'engine' | 'versions' | 'savedMs'
  > {
  /** Whatever else is known of the data is written down as well. */
  readonly data: Pick<DataInfo, 'name' | 'fingerprint'>;
}

/**
 * The project of `run` as it stands at its checkpoint.
 * @param data all that it trains on and is measured on
 * @param told for the reader of README.md: where the page shows this run, and in which language
 */
export function torchProject(run: TorchRun, data: WholeData, told: ReadmeFacts): NamedFile[] {
  return [
    ['README.md', utf8(readme(run, told))],
    ...pythonFiles.map(([name, text]): NamedFile => [name, utf8(text)]),
    ['config.json', utf8(`${JSON.stringify(configFile(run), null, 2)}\n`)],
    ['weights.safetensors', weightsFile(run, data)],
    ['data.safetensors', dataFile(data)],
  ];
}

/** What README.md says of a run beyond the run itself. */
export interface ReadmeFacts {
  readonly address: string;
  readonly language: 'en' | 'zh';
}

/** `config` is what config.py reads; the rest is for people. */
function configFile({ config, tokens, inputDim, checkpoint, ...run }: TorchRun) {
  return {
    config: { tokens, inputDim, ...config },
    exported: {
      run: run.id,
      step: checkpoint.step,
      at: new Date(run.savedMs).toISOString(),
      backend: run.backend,
      engine: run.engine,
      versions: run.versions,
    },
    data: run.data,
  };
}

/** Parameters under their state_dict names, the optimiser's moments before them, the table of fixed positions; `step` as metadata. */
function weightsFile({ config, tokens, inputDim, checkpoint }: TorchRun, { positions }: WholeData) {
  const { step, state } = checkpoint;
  const size = state.length / 3;
  const model = modelConfig(config, tokens, inputDim);
  const part = (index: number, prefix: string) =>
    namedParameters(model, state.subarray(index * size, (index + 1) * size)).map(
      ([name, values]) => [`${prefix}${name}`, values] as const,
    );
  const table = positions ? [['position.table', positions] as const] : [];
  const tensors = [...part(0, ''), ...table, ...part(1, 'optimiser.m/'), ...part(2, 'optimiser.v/')];
  return writeSafetensors(tensors, { format: 'pt', step: String(step) });
}

/** Tokens [N, S, I] and, where there are any, labels [N] of both splits. */
function dataFile({ train, test, trainLabels, testLabels }: WholeData) {
  return writeSafetensors([
    ['train', train],
    ['test', test],
    ...(trainLabels ? [['train_labels', trainLabels] as const] : []),
    ...(testLabels ? [['test_labels', testLabels] as const] : []),
  ]);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
