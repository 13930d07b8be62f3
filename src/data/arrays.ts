/** NumPy files become a data set: which array holds the samples, which their classes, what the axes mean. Knows nothing of tables and pictures. */

import type { ArraysReading, AskedReading, ProblemCode } from '../protocol';
import { DataError } from './dataError';
import type { Dataset } from './dataset';
import { type ByteReader, openBytes } from './gunzip';
import { arrayLayouts, chosenLayout, signalToken } from './layouts';
import { judgeCount, mostClasses } from './limits';
import { type NpArray, readNpy, readNpyHeader } from './npy';
import { scaled } from './scaled';
import { noChoices, type Understood } from './understood';
import { openEntry, zipEntries } from './zipEntries';

type Asked = Extract<AskedReading, { format: 'arrays' }>;

/** An array that could be read. */
interface Source {
  readonly name: string;
  readonly shape: readonly number[];
  readonly file: File;
  open(): Promise<ByteReader>;
}

/**
 * Reads .npy and .npz files as `asked`, and guesses what that leaves open.
 * @throws DataError
 */
export async function readArrays(files: readonly File[], asked: Asked): Promise<Understood> {
  const sources: Source[] = [];
  for (const file of files) sources.push(...(await sourcesIn(file)));
  const valuesFrom = sourceNamed(sources, asked.values) ?? guessValues(sources, files);
  const labelsFrom = asked.labels === undefined ? guessLabels(sources, valuesFrom) : sourceNamed(sources, asked.labels);
  const [count = 0, ...axes] = valuesFrom.shape;
  const layouts = arrayLayouts(axes, valuesFrom.file.name);
  const layout = chosenLayout(layouts, asked.layout);
  judgeCount(count);
  const labels = labelsFrom ? labelsOf(await read(labelsFrom), count, labelsFrom.file.name) : null;
  const raw = await read(valuesFrom);
  const { values, range, found, scale, remarks } = scaled(raw, layout.kind, asked.range);
  const reading: ArraysReading = {
    ...{ format: 'arrays', values: valuesFrom.name, labels: labelsFrom?.name ?? null, layout, range },
  };
  const isSeries = layout.kind === 'signals' && axes.length === 2;
  return {
    ...{ reading, found, remarks },
    choices: {
      ...noChoices,
      formats: ['arrays'],
      arrays: sources.map(({ name, shape }) => ({ name, shape })),
      layouts,
    },
    data: {
      ...{ ...layout, name: valuesFrom.file.name, count, labels, classes: null, scale, alphabet: null },
      token: signalToken(layout),
      values: isSeries ? channelsFirst(values, layout.rows, layout.cols) : values,
    },
  };
}

/** Arrays of words and empty ones are no reason to refuse the others. */
const passedOver: readonly ProblemCode[] = ['npy-type', 'array-empty'];

/** The arrays in one file, by their headers; a .npz file's members that are none are passed over. */
async function sourcesIn(file: File): Promise<Source[]> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  if (!isZip) return [await source(file.name.replace(/\.(gz|npy|npy\.gz)$/, ''), file, () => openBytes(file))];
  const found: Source[] = [];
  for (const entry of await zipEntries(file)) {
    if (!entry.name.endsWith('.npy')) continue;
    try {
      found.push(await source(entry.name.slice(0, -4), file, () => openEntry(file, entry)));
    } catch (error) {
      const isOther = error instanceof DataError && passedOver.includes(error.problem.code);
      if (!isOther) throw error;
    }
  }
  if (found.length === 0) throw new DataError('npz-no-arrays', { file: file.name });
  return found;
}

async function source(name: string, file: File, open: () => Promise<ByteReader>): Promise<Source> {
  const reader = await open();
  try {
    return { name, file, open, shape: (await readNpyHeader(reader, file.name)).shape };
  } finally {
    await reader.close();
  }
}

async function read({ name, file, open }: Source): Promise<NpArray> {
  const reader = await open();
  try {
    return await readNpy(reader, name, file.name);
  } finally {
    await reader.close();
  }
}

function sourceNamed(sources: readonly Source[], name: string | null | undefined): Source | undefined {
  return sources.find((each) => each.name === name);
}

const valueNames = /^(x|x_train|train_x|images|data|arr_0|features|train_images)$/i;
const labelNames = /^(y|y_train|train_y|labels?|targets?|arr_1|classes|train_labels)$/i;

/** The array that is called as samples are, else the one with the most axes, else the largest. @throws DataError `npz-no-arrays` */
function guessValues(sources: readonly Source[], files: readonly File[]): Source {
  const possible = sources.filter(({ shape }) => shape.length >= 2 && shape.length <= 4);
  const size = ({ shape }: Source) => shape.reduce((product, axis) => product * axis, 1);
  const [first] = possible.toSorted(
    (a, b) => Number(valueNames.test(b.name)) - Number(valueNames.test(a.name)) || size(b) - size(a),
  );
  if (!first) {
    const { shape, file } = sources[0] ?? {};
    throw new DataError('array-shape', { file: file?.name ?? files[0]?.name ?? '', shape: shape?.join(' × ') ?? '' });
  }
  return first;
}

/** An array of one number for each sample; of several the one that is called as classes are. */
function guessLabels(sources: readonly Source[], values: Source): Source | undefined {
  const fits = ({ shape: [count, one, more] }: Source) => count === values.shape[0] && (one ?? 1) === 1 && !more;
  const possible = sources.filter((each) => each !== values && fits(each));
  return possible.find(({ name }) => labelNames.test(name)) ?? (possible.length === 1 ? possible[0] : undefined);
}

/** @throws DataError `labels-mismatch`, `labels-not-classes` */
function labelsOf({ values, zero }: NpArray, count: number, file: string): Dataset['labels'] {
  if (values.length !== count) throw new DataError('labels-mismatch', { images: count, labels: values.length });
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = (values[i] ?? 0) + zero;
    if (!Number.isInteger(label) || label < 0 || label >= mostClasses) {
      throw new DataError('labels-not-classes', { file, label, limit: mostClasses - 1 });
    }
    labels[i] = label;
  }
  return labels;
}

/** Series [N, steps, channels] as signals [N, channels, steps]. */
function channelsFirst(values: Dataset['values'], channels: number, steps: number): Dataset['values'] {
  if (channels === 1) return values;
  const turned = values.slice();
  const size = channels * steps;
  for (let i = 0; i < values.length; i++) {
    const within = i % size;
    turned[i - within + (within % channels) * steps + Math.floor(within / channels)] = values[i] ?? 0;
  }
  return turned;
}
