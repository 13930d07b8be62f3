/** The rules of the source tree: who may import whom, where workers and packages belong, what no file may hold. Pure: from sources to complaints. */

import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Both sides of the worker may use these. */
const common = ['protocol', 'config', 'lib'];

/**
 * What each folder (or file) directly below src may import, besides itself.
 * @type {Record<string, string[]>}
 */
const mayImport = {
  lib: [],
  config: ['lib'],
  protocol: ['config'],
  // the worker's side
  data: common,
  io: common,
  model: common,
  analysis: [...common, 'model'],
  engine: [...common, 'model', 'analysis', 'data', 'io'],
  embedding: common, // a worker of its own
  // both sides
  storage: [...common, 'io'],
  // the page's side
  readings: common,
  i18n: [...common, 'readings'],
  viz: common,
  state: [...common, 'io', 'storage'],
  charts: [...common, 'viz'],
  ui: [...common, 'state', 'i18n'],
  panels: [...common, 'charts', 'viz', 'ui', 'state', 'i18n', 'readings'],
  app: [...common, 'panels', 'ui', 'state', 'i18n'],
  'main.tsx': [...common, 'app', 'ui', 'state', 'i18n'],
};

const reactFolders = ['main.tsx', 'app', 'panels', 'charts', 'ui'];

/** Where each package may be imported. The first pattern that fits decides; a package that none fits may be imported nowhere. */
const packages = [
  { pattern: /^@tensorflow\//, folders: ['model', 'engine', 'analysis'] },
  { pattern: /^react(-dom)?($|\/)/, folders: reactFolders },
  { pattern: /^recharts$/, folders: ['charts'] },
  { pattern: /^temml$/, folders: ['charts'] },
  { pattern: /^ml-matrix$/, folders: ['analysis'] },
  { pattern: /^umap-js$/, folders: ['embedding'] },
  { pattern: /^@noble\/hashes\//, folders: ['data', 'io', 'storage'] },
  { pattern: /^fflate$/, folders: ['data', 'io'] },
  { pattern: /^valibot$/, folders: ['io'] },
  { pattern: /^papaparse$/, folders: ['data'] },
  { pattern: /^idb$/, folders: ['storage'] },
  { pattern: /^zustand\/vanilla$/, folders: [...reactFolders, 'state'] },
  { pattern: /^zustand$/, folders: reactFolders },
];
/** Only for what neither the page nor the worker reaches: tests and what serves them. */
const testPackages = /^(vitest|fast-check)($|\/)/;

/**
 * The worker that each of these files creates, in one place, and no other file may.
 * @type {Record<string, string>}
 */
const workers = {
  'state/trainerClient.ts': '../engine/worker.ts',
  'state/embeddingClient.ts': '../embedding/worker.ts',
};
/** The places where execution begins. */
const entries = ['main.tsx', ...Object.entries(workers).map(([owner, url]) => resolve(owner, url))];
/** The one door for anything foreign may claim a type after checking a value. */
const castDoor = 'io/restore.ts';
const mostLines = 250;
/** What tfjs draws from generators of its own, which no seed of a run governs. */
const tfRandom = /^(rand|random.*|truncatedNormal|multinomial|dropout)$/;

/** @typedef {{ type: string, start: number, [key: string]: unknown }} Node */
/** @typedef {{ from: string, typeOnly: boolean, names: string[], namespace: string | undefined }} Import */

/** @param {unknown} value @returns {value is Node} */
function isNode(value) {
  return value !== null && typeof value === 'object' && typeof Reflect.get(value, 'type') === 'string';
}

/** Every node of a syntax tree, parents first. @param {unknown} value @returns {Generator<Node>} */
function* nodes(value) {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodes(item);
  } else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodes(child);
  }
}

/** A deep property, undefined where there is none. @param {unknown} value @param {...string} path @returns {unknown} */
function at(value, ...path) {
  return path.reduce(
    (/** @type {unknown} */ inner, key) =>
      inner !== null && typeof inner === 'object' ? Reflect.get(inner, key) : undefined,
    value,
  );
}

/** The import that a node makes, if it makes one. @param {Node} node @returns {Import | undefined} */
function importOf(node) {
  const from = at(node, 'source', 'value');
  if (node.type === 'ImportExpression' && typeof from !== 'string') {
    return { from: '(computed)', typeOnly: false, names: [], namespace: undefined };
  }
  if (typeof from !== 'string') return undefined;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : [];
  const namespace = specifiers.find((specifier) => specifier.type === 'ImportNamespaceSpecifier');
  return {
    from,
    typeOnly: node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType',
    names: specifiers.map((specifier) => String(at(specifier, 'imported', 'name') ?? '')),
    namespace: namespace === undefined ? undefined : String(at(namespace, 'local', 'name')),
  };
}

/** `path` relative to src of what `file` imports as `from`. @param {string} file @param {string} from */
function resolve(file, from) {
  return posix.join(posix.dirname(file), from.replace(/\?.*$/, ''));
}

/** The folder, or file, directly below src that `path` belongs to. @param {string} path */
function partOf(path) {
  const first = path.split('/', 1)[0] ?? '';
  return first === 'main' ? 'main.tsx' : first;
}

/** @param {string} file */
const isTest = (file) => /\.test\.tsx?$/.test(file);
/** @param {string} file */
const isScript = (file) => /\.tsx?$/.test(file);

/** Complaints about one relative import. @param {string} file @param {Import} made @returns {string[]} */
function judgeRelative(file, made) {
  const target = resolve(file, made.from);
  const [own, other] = [partOf(file), partOf(target)];
  if (target.startsWith('../')) return [`imports ${made.from}, which lies outside of src`];
  if (own === other) return [];
  if (isTest(file) && file.endsWith('.numeric.test.ts') && other === 'engine') return []; // it needs a backend to run on
  if (!(mayImport[own] ?? []).includes(other)) return [`imports ${made.from}: ${own} may not import ${other}`];
  if ((other === 'protocol' || own === 'protocol') && !made.typeOnly && !isTest(file)) {
    return [`imports ${made.from}: only types cross the protocol`];
  }
  return [];
}

/** Complaints about one import of a package. @param {string} file @param {Import} made @param {boolean} shipped @returns {string[]} */
function judgePackage(file, made, shipped) {
  if (testPackages.test(made.from)) return shipped ? [`imports ${made.from}, which is for tests`] : [];
  const rule = packages.find(({ pattern }) => pattern.test(made.from));
  if (!rule) return [`imports ${made.from}, a package that the rules do not know`];
  if (!rule.folders.includes(partOf(file))) return [`imports ${made.from}: only ${rule.folders.join(', ')} may`];
  const random = made.from.startsWith('@tensorflow/') ? made.names.filter((name) => tfRandom.test(name)) : [];
  return random.map((name) => `uses tfjs' ${name}: randomness comes from lib/random`);
}

/** Complaints about what one node is, wherever it stands. @param {string} file @param {Node} node @param {Set<string>} tensorflow local names of tfjs @returns {string[]} */
function judgeNode(file, node, tensorflow) {
  const callee = at(node, 'callee', 'name');
  const object = String(at(node, 'object', 'name') ?? '');
  const property = String(at(node, 'property', 'name') ?? at(node, 'property', 'value') ?? '');
  switch (node.type) {
    case 'MemberExpression':
      if (object === 'Math' && property === 'random') return ['uses Math.random: randomness comes from lib/random'];
      if (object === 'crypto' && property === 'getRandomValues')
        return ['uses crypto for randomness that no seed governs'];
      if (tensorflow.has(object) && tfRandom.test(property)) {
        return [`uses tfjs' ${property}: randomness comes from lib/random`];
      }
      return [];
    case 'CallExpression':
      return callee === 'eval' || callee === 'Function' ? [`calls ${callee}: the content policy forbids it`] : [];
    case 'NewExpression':
      if (callee === 'Function') return ['calls new Function: the content policy forbids it'];
      if (callee === 'URL') return judgeUrl(file, node);
      return (callee === 'Worker' || callee === 'SharedWorker') && !(file in workers)
        ? [`creates a worker: only ${Object.keys(workers).join(' and ')} may`]
        : [];
    case 'TSAsExpression':
    case 'TSTypeAssertion': {
      const isConst = at(node, 'typeAnnotation', 'typeName', 'name') === 'const';
      return isConst || file === castDoor ? [] : [`casts a type: only ${castDoor} may`];
    }
    case 'TSAnyKeyword':
      return ['uses the type any'];
    default:
      return [];
  }
}

/** A file named by `new URL(path, import.meta.url)` is as good as imported. @param {string} file @param {Node} node @returns {string[]} */
function judgeUrl(file, node) {
  const [path, base] = Array.isArray(node.arguments) ? node.arguments : [];
  const from = at(path, 'value');
  if (at(base, 'object', 'type') !== 'MetaProperty' || typeof from !== 'string') return [];
  if (workers[file] === from) return [];
  return judgeRelative(file, { from, typeOnly: false, names: [], namespace: undefined });
}

/** Complaints about a file that owns a worker. @param {Node[]} tree @returns {string[]} */
function judgeOwner(tree) {
  const made = tree.filter((node) => node.type === 'NewExpression' && at(node, 'callee', 'name') === 'Worker').length;
  return made === 1 ? [] : [`creates its worker in ${made} places instead of one`];
}

/** Complaints about a file's text. @param {string} file @param {string} text @returns {string[]} */
function judgeText(file, text) {
  const found = [];
  const lines = text.replace(/\n$/, '').split('\n');
  if (isScript(file) && !isTest(file) && !/^\/\*\* .+ \*\/$/.test(lines[0] ?? ''))
    found.push('does not say in line 1 what it does');
  if (!isTest(file) && lines.length > mostLines) found.push(`has ${lines.length} lines, more than ${mostLines}`);
  if (/@ts-(ignore|expect-error|nocheck)/.test(text)) found.push('switches the type checker off');
  return found;
}

/** Files reached from the entries by imports. @param {Map<string, Import[]>} imports */
function shippedFiles(imports) {
  const reached = new Set(entries.filter((entry) => imports.has(entry)));
  for (const file of reached) {
    for (const { from, typeOnly } of imports.get(file) ?? []) {
      if (typeOnly || !from.startsWith('.')) continue;
      const target = resolve(file, from);
      const found = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => imports.has(path));
      if (found !== undefined) reached.add(found);
    }
  }
  return reached;
}

/**
 * What is wrong with a source tree.
 * @param {Map<string, string>} sources text of every .ts, .tsx and .css file by its path relative to src, with forward slashes
 * @returns {string[]} one sentence a fault, empty where all is well
 */
export function findFaults(sources) {
  /** @type {Map<string, Node[]>} */
  const trees = new Map();
  /** @type {Map<string, Import[]>} */
  const imports = new Map();
  const faults = [];
  for (const [file, text] of sources) {
    faults.push(...judgeText(file, text).map((fault) => `${file} ${fault}`));
    if (!isScript(file)) continue;
    const { program, errors } = parseSync(file, text);
    if (errors.length > 0) faults.push(`${file} cannot be parsed`);
    const tree = [...nodes(program)];
    trees.set(file, tree);
    imports.set(
      file,
      tree.map(importOf).filter((made) => made !== undefined),
    );
    if (!(partOf(file) in mayImport)) faults.push(`${file} lies in a folder that the rules do not know`);
  }
  const shipped = shippedFiles(imports);
  for (const [file, tree] of trees) {
    const made = imports.get(file) ?? [];
    const found = made.flatMap((each) =>
      each.from.startsWith('.') ? judgeRelative(file, each) : judgePackage(file, each, shipped.has(file)),
    );
    const tensorflow = new Set(
      made.filter(({ from }) => from.startsWith('@tensorflow/')).flatMap(({ namespace }) => namespace ?? []),
    );
    found.push(...tree.flatMap((node) => judgeNode(file, node, tensorflow)));
    if (file in workers) found.push(...judgeOwner(tree));
    faults.push(...[...new Set(found)].map((fault) => `${file} ${fault}`));
  }
  return faults;
}
