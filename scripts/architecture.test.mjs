/** Holds src to the rules of its architecture, and the rules to examples that break them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findFaults } from './architecture.mjs';

const folder = fileURLToPath(new URL('../src', import.meta.url));

function readSources() {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|css)$/.test(file));
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]));
}

/** The faults of a tree of these files; each gets its line 1. @param {Record<string, string>} files */
function faultsOf(files) {
  return findFaults(new Map(Object.entries(files).map(([file, text]) => [file, `/** Does it. */\n${text}\n`])));
}

describe('the source tree', () => {
  it('keeps the rules', () => {
    const sources = readSources();
    expect(sources.size).toBeGreaterThan(50);
    expect(findFaults(sources)).toEqual([]);
  });
});

describe('the rules', () => {
  const trainer = "const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });";
  const embedder = "new Worker(new URL('../embedding/worker.ts', import.meta.url), { type: 'module' });";

  it('allow what the architecture allows', () => {
    const faults = faultsOf({
      'main.tsx': "import { App } from './app/App';\nimport { createRoot } from 'react-dom/client';",
      'protocol/index.ts': "import type { Config } from '../config/fields';",
      'app/App.tsx': "import { Network } from '../panels/Network';\nexport const App = () => <Network />;",
      'panels/Network.tsx': "import styles from './Network.module.css';\nimport { Heat } from '../charts/Heat';",
      'panels/Network.module.css': '.a { color: red; }',
      'charts/Heat.tsx': "import { draw } from '../viz/draw';\nimport { Line } from 'recharts';",
      'state/trainerClient.ts': `import type { Command } from '../protocol';\n${trainer}`,
      'engine/worker.ts': "import { step } from './composed/step';\nimport data from './data.wasm?url';",
      'state/embeddingClient.ts': embedder,
      'embedding/worker.ts': "import { UMAP } from 'umap-js';\nimport type { Frame } from '../protocol';",
      'engine/composed/step.ts':
        "import * as tf from '@tensorflow/tfjs-core';\nimport { f } from '../../model/f';\ntf.add();",
      'model/f.ts':
        "import { r } from '../lib/random';\nconst kinds = ['a'] as const;\nconst b = { a: 1 } satisfies object;",
      'model/f.test.ts': "import { it } from 'vitest';",
      'model/f.numeric.test.ts': "import { startBackend } from '../engine/backend';",
      'lib/random.ts': 'const text = "Math.random() as any";',
      'config/arbitraries.ts': "import fc from 'fast-check';",
    });
    expect(faults).toEqual([]);
  });

  it.each([
    [
      'a panel that imports the engine',
      'panels/A.tsx',
      "import { x } from '../engine/session';",
      'may not import engine',
    ],
    ['… only its types', 'panels/A.tsx', "import type { X } from '../model/x';", 'may not import model'],
    ['… in a type', 'state/a.ts', "type X = import('../engine/session').X;", 'may not import engine'],
    ['… dynamically', 'state/a.ts', "const x = await import('../engine/session');", 'may not import engine'],
    ['… by a re-export', 'state/a.ts', "export * from '../data/digits';", 'may not import data'],
    ['… from deeper down', 'panels/network/A.tsx', "import { x } from '../../engine/x';", 'may not import engine'],
    ['… as a URL', 'panels/A.tsx', "new URL('../engine/worker.ts', import.meta.url);", 'may not import engine'],
    ['a model that knows the engine', 'model/a.ts', "import { x } from '../engine/x';", 'may not import engine'],
    ['a model test that knows the data', 'model/a.test.ts', "import { x } from '../data/x';", 'may not import data'],
    ['an engine that knows a panel', 'engine/a.ts', "import { x } from '../panels/x';", 'may not import panels'],
    ['a chart that knows a store', 'charts/A.tsx', "import { x } from '../state/x';", 'may not import state'],
    ['a leaf that imports', 'lib/a.ts', "import type { C } from '../config/fields';", 'may not import config'],
    ['values of the protocol', 'state/a.ts', "import { x } from '../protocol';", 'only types cross the protocol'],
    ['an import from outside', 'lib/a.ts', "import x from '../../package.json';", 'outside of src'],
    ['an import that is computed', 'lib/a.ts', 'await import(name);', 'do not know'],
    ['tfjs outside of its folders', 'state/a.ts', "import * as tf from '@tensorflow/tfjs-core';", 'only model, engine'],
    ['tfjs in io', 'io/a.ts', "import type { Tensor } from '@tensorflow/tfjs-core';", 'only model, engine'],
    ['React in a store', 'state/a.ts', "import { useState } from 'react';", 'only main.tsx, app'],
    ['React by way of zustand', 'state/a.ts', "import { create } from 'zustand';", 'only main.tsx, app'],
    ['React in the engine', 'engine/a.ts', "import 'react-dom/client';", 'only main.tsx, app'],
    ['recharts in a panel', 'panels/A.tsx', "import { Line } from 'recharts';", 'only charts'],
    ['an unknown package', 'lib/a.ts', "import _ from 'lodash';", 'do not know'],
    ['a Node module', 'lib/a.ts', "import { join } from 'node:path';", 'do not know'],
    ['an unknown folder', 'helpers/a.ts', '', 'a folder that the rules do not know'],
    ['UMAP on the page', 'panels/A.tsx', "import { UMAP } from 'umap-js';", 'only embedding'],
    [
      'an embedding that knows the engine',
      'embedding/a.ts',
      "import { x } from '../engine/x';",
      'may not import engine',
    ],
    ["another owner's worker", 'state/embeddingClient.ts', trainer, 'may not import engine'],
    ['a second worker', 'engine/a.ts', "new Worker('x.js');", 'creates a worker'],
    ['Math.random', 'lib/a.ts', 'const x = Math.random();', 'uses Math.random'],
    ["Math['random']", 'lib/a.ts', "const x = Math['random']();", 'uses Math.random'],
    [
      'tf.randomNormal',
      'model/a.ts',
      "import * as t from '@tensorflow/tfjs-core';\nt.randomNormal([1]);",
      'randomNormal',
    ],
    ['tf.dropout', 'model/a.ts', "import * as tf from '@tensorflow/tfjs-core';\ntf.dropout(x, 0.1);", "tfjs' dropout"],
    ['randomUniform', 'model/a.ts', "import { randomUniform } from '@tensorflow/tfjs-core';", "tfjs' randomUniform"],
    ['eval', 'lib/a.ts', "eval('1');", 'calls eval'],
    ['new Function', 'lib/a.ts', "new Function('return 1');", 'new Function'],
    ['a cast', 'lib/a.ts', 'const x = y as string;', 'casts a type'],
    ['a double cast', 'lib/a.ts', 'const x = y as unknown as string;', 'casts a type'],
    ['any', 'lib/a.ts', 'const x: any = 1;', 'type any'],
    ['a silenced type checker', 'lib/a.ts', '// @ts-expect-error later\nf();', 'switches the type checker off'],
    ['a file of 251 lines', 'lib/a.ts', 'f();\n'.repeat(249).concat('f();'), 'has 251 lines'],
    ['broken source', 'lib/a.ts', 'const = ;', 'cannot be parsed'],
  ])('refuse %s', (_, file, text, sentence) => {
    const faults = faultsOf({ [file]: text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(file);
    expect(faults[0]).toContain(sentence);
  });

  it('refuse a file without its sentence in line 1', () => {
    const faults = findFaults(
      new Map([
        ['lib/a.ts', "import './b';\n/** Too late. */\n"],
        ['lib/b.ts', '/**\n * Over several lines.\n */\n'],
      ]),
    );
    expect(faults).toHaveLength(2);
  });

  it('refuse test packages in what is shipped', () => {
    const files = { 'lib/a.ts': "import fc from 'fast-check';", 'engine/worker.ts': "import { a } from '../lib/a';" };
    expect(faultsOf(files)).toEqual(['lib/a.ts imports fast-check, which is for tests']);
  });

  it('refuse an owner with two workers or none', () => {
    expect(faultsOf({ 'state/trainerClient.ts': `${trainer}\nnew Worker('b.js');` })).toHaveLength(1);
    expect(faultsOf({ 'state/trainerClient.ts': 'f();' })[0]).toContain('0 places');
    expect(faultsOf({ 'state/embeddingClient.ts': `${embedder}\n${embedder}` })[0]).toContain('2 places');
  });
});
