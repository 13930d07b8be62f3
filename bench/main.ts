/** The benchmark's page: gives scripts/bench.mjs the measurements and what is written of them. No part of the built page. */

import { webGlRenderer } from '../src/engine/backend';
import { adapterName, findAdapter, isSoftwareAdapter } from '../src/engine/gpuDevice';
import { type ComparisonOptions, compare } from './comparison';
import { updateDocument } from './document';
import { type GrowthOptions, measureGrowth } from './growth';
import { type PeerId, peerIds } from './peers/registry';
import type { Growth, Place, Results, Section } from './results';
import { growthTable, plainText, sectionNotes, sectionTable } from './tables';
import { type ConfigurationName, configurationNames } from './workload';

export interface Bench {
  readonly peerIds: readonly PeerId[];
  readonly configurations: readonly ConfigurationName[];
  place(): Promise<Pick<Place, 'adapter' | 'software' | 'webgl' | 'cores'>>;
  compare(name: ConfigurationName, options: ComparisonOptions): Promise<Section>;
  growth(options: GrowthOptions): Promise<Growth>;
  /** What is printed of a comparison, and of a growth table. */
  sectionText(section: Section): string;
  growthText(growth: Growth): string;
  /** The document with its generated parts made afresh. */
  document(text: string, all: readonly Results[]): string;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** The script prints what the page's console says. */
const say = (line: string) => console.info(line);

window.bench = {
  peerIds,
  configurations: configurationNames,
  async place() {
    const adapter = await findAdapter();
    return {
      adapter: adapter ? adapterName(adapter.info) : '',
      software: adapter ? isSoftwareAdapter(adapter) : false,
      webgl: webGlRenderer(),
      cores: navigator.hardwareConcurrency,
    };
  },
  compare: (name, options) => compare(name, options, say),
  growth: (options) => measureGrowth(options, say),
  sectionText: (section) => [plainText(sectionTable(section)), ...sectionNotes(section)].join('\n'),
  growthText: (growth) => plainText(growthTable(growth)),
  document: updateDocument,
};
