/** README.md of an exported project, in the language of whoever exports it. */

import english from './readme/README.en.md?raw';
import chinese from './readme/README.zh.md?raw';
import type { ReadmeFacts, TorchRun } from './torchProject';

const templates = { en: english, zh: chinese };

/** The template with its `{{names}}` filled in. @throws Error where it has a name that is not known: a mistake of the program */
export function readme({ config, tokens, inputDim, checkpoint, data, versions }: TorchRun, told: ReadmeFacts): string {
  const { step } = checkpoint;
  const end = config.stopAfter > step ? config.stopAfter : step + 1000;
  const facts: Readonly<Record<string, string>> = {
    step: String(step),
    end: String(end),
    tokens: String(tokens),
    inputDim: String(inputDim),
    data: data.name,
    fingerprint: data.fingerprint,
    seed: String(config.seed),
    address: told.address,
    version: versions.app,
  };
  return templates[told.language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`README.md asks for ${name}`);
    return fact;
  });
}
