/** The Python sources know every knob and every choice of the page, and import only what is with them. */

import { describe, expect, it } from 'vitest';
import { type ConfigKey, fields } from '../../config/fields';
import { pythonFiles } from './pythonFiles';

const sources = new Map(pythonFiles);
const everything = [...sources.values()].join('\n');

/** Knobs that are spent once the data are made, or tell where they come from: the tokens in data.safetensors hold what came of them. */
const spent: readonly ConfigKey[] = ['dataset', 'patchSize', 'trainFraction', 'sampleLimit'];

/** The table in Python that a choice is looked up in. */
const tables: Partial<Record<ConfigKey, string>> = {
  attention: 'ATTENTION',
  positionalEncoding: 'POSITIONS',
  encoderActivation: 'ACTIVATIONS',
  decoderActivation: 'ACTIVATIONS',
  regulariser: 'REGULARISERS',
  reconstruction: 'RECONSTRUCTIONS',
  reconstructionTarget: 'RECONSTRUCTION_TARGETS',
  corruptionType: 'CORRUPTIONS',
  optimiser: 'OPTIMISERS',
  schedule: 'SCHEDULES',
};

/** The keys of a table at the top of a module: a dictionary literal. */
function keysOf(table: string): string[] {
  const [, body = ''] = new RegExp(`^${table}: dict.* = \\{([\\s\\S]*?)\\}$`, 'm').exec(everything) ?? [];
  return [...body.matchAll(/^\s*"([\w-]+)":|(?<=[{,] ?)"([\w-]+)":/gm)].map((found) => found[1] ?? found[2] ?? '');
}

const snakeCase = (key: string) =>
  key === 'lambda' ? 'lambda_' : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe('the Python sources', () => {
  it.each(Object.keys(fields).filter((key) => !spent.some((each) => each === key)))('know the knob %s', (key) => {
    const config = sources.get('config.py') ?? '';
    expect(config).toMatch(new RegExp(`^    ${snakeCase(key)}: `, 'm'));
    const used = [...sources].filter(
      ([name, text]) => name !== 'config.py' && text.includes(`config.${snakeCase(key)}`),
    );
    expect(used.length, `config.${snakeCase(key)} is used`).toBeGreaterThan(0);
  });

  it.each(
    Object.entries(fields).flatMap(([key, field]) =>
      field.kind === 'choice' && !spent.some((each) => each === key)
        ? field.options.map((option) => [key, option])
        : [],
    ),
  )('know %s = %s', (key, option) => {
    const [, table = 'no table'] = Object.entries(tables).find(([each]) => each === key) ?? [];
    expect(keysOf(table), `${table} of ${key}`).toContain(option);
  });

  it('import nothing but PyTorch, the standard library and each other', () => {
    const allowed = /^(torch|__future__|argparse|collections|csv|dataclasses|json|math|os|pathlib|re|shutil|typing)$/;
    const imported = [...everything.matchAll(/^\s*(?:from|import) (\w+)/gm)].map(([, name = '']) => name);
    const foreign = imported.filter((name) => !allowed.test(name) && !sources.has(`${name}.py`));
    expect(imported.length).toBeGreaterThan(20);
    expect(foreign).toEqual([]);
  });

  it('say what they are, and lines are of a length to be read', () => {
    for (const [name, text] of sources) {
      expect(text, name).toMatch(/^"""[A-Z]/);
      for (const line of text.split('\n')) expect(line.length, `${name}: ${line}`).toBeLessThanOrEqual(120);
    }
  });
});
