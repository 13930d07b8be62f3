/** Where each parameter lies on the GPU: rows padded to whole vec4s, heads too, so that kernels load nothing but vec4s. Pure. */

import type { ModelConfig } from '../../config/modelConfig';
import { hasProjections, isWeightMatrix, parameterCount, parameterSpecs } from '../../model/parameters';

/** A parameter's place, in vec4s. */
export interface Region {
  readonly name: string;
  /** Its first vec4. */
  readonly offset: number;
  /** Rows with their padding, and vec4s in each. */
  readonly rows: number;
  readonly width4: number;
  readonly isWeight: boolean;
}

export interface ParameterLayout {
  readonly regions: readonly Region[];
  /** vec4s of all regions together. */
  readonly size4: number;
  /** For each number of the flat parameter vector (model/parameters), its place among the floats here. [P] */
  readonly places: Uint32Array<ArrayBuffer>;
  region(name: string): Region;
}

const up4 = (n: number) => Math.ceil(n / 4);

/** vec4s of one head's vector: heads begin on a vec4 each, so that scores are products of vec4s. */
export function headWidth4(model: ModelConfig): number {
  return model.attention === 'raw' ? up4(model.latentDim) : up4(model.headDim);
}

/** Names of the projections that the forward pass needs: `uniform` looks at neither queries nor keys. */
export function projections(model: ModelConfig): readonly ('q' | 'k' | 'v')[] {
  if (!hasProjections(model)) return [];
  return model.attention === 'uniform' ? ['v'] : ['q', 'k', 'v'];
}

/** The layout of `model`'s parameters. Used projections lie one after the other, weights and biases apart, as one matrix. */
export function parameterLayout(model: ModelConfig): ParameterLayout {
  const specs = parameterSpecs(model);
  const used = projections(model).map((part) => `attention.${part}`);
  const packed = [...used.map((part) => `${part}.weight`), ...used.map((part) => `${part}.bias`)];
  const order = [...packed, ...specs.map(({ name }) => name).filter((name) => !packed.includes(name))];
  const regions: Region[] = [];
  let size4 = 0;
  for (const name of order) {
    const shape = specs.find((spec) => spec.name === name)?.shape ?? [];
    const [rows, columns] = sides(shape);
    const padded = {
      rows: shape.length === 1 ? 1 : paddedSide(name, 0, rows, model), // a matrix of one row is padded like any other
      width4: paddedSide(name, 1, columns, model) / 4,
    };
    regions.push({ name, offset: size4, ...padded, isWeight: isWeightMatrix(name) });
    size4 += padded.rows * padded.width4;
  }
  const region = (name: string) => {
    const found = regions.find((each) => each.name === name);
    if (!found) throw new Error(`no parameter ${name} in the layout`);
    return found;
  };
  return { regions, size4, places: places(model, region), region };
}

/** Rows and columns; a vector is one row. */
function sides(shape: readonly number[]): [rows: number, columns: number] {
  const [first = 1, second] = shape;
  return second === undefined ? [1, first] : [first, second];
}

/** Whether the side counts the numbers of all heads: the rows of q, k, v, their biases, the columns of the output projection. */
function isHeads(name: string, side: 0 | 1): boolean {
  if (/^attention\.[qkv]\.weight$/.test(name)) return side === 0;
  return /^attention\.[qkv]\.bias$/.test(name) || (name === 'attention.out.weight' && side === 1);
}

function paddedSide(name: string, side: 0 | 1, length: number, model: ModelConfig): number {
  if (isHeads(name, side)) return model.heads * headWidth4(model) * 4;
  return name === 'position.weight' && side === 0 ? length : up4(length) * 4;
}

function places(model: ModelConfig, region: (name: string) => Region): Uint32Array<ArrayBuffer> {
  const result = new Uint32Array(parameterCount(model));
  const headFloats = headWidth4(model) * 4;
  const inHeads = (i: number) => Math.floor(i / model.headDim) * headFloats + (i % model.headDim);
  let at = 0;
  for (const { name, shape } of parameterSpecs(model)) {
    const { offset, width4 } = region(name);
    const [rows, columns] = sides(shape);
    for (let row = 0; row < rows; row++) {
      const placed = rows > 1 && isHeads(name, 0) ? inHeads(row) : row;
      for (let column = 0; column < columns; column++) {
        result[at++] = 4 * (offset + placed * width4) + (isHeads(name, 1) ? inHeads(column) : column);
      }
    }
  }
  return result;
}

/** The flat vector's numbers laid out for the GPU, zeros between. [4·size4] */
export function padParameters({ places, size4 }: ParameterLayout, flat: Float32Array): Float32Array<ArrayBuffer> {
  const padded = new Float32Array(4 * size4);
  for (const [i, place] of places.entries()) padded[place] = flat[i] ?? 0;
  return padded;
}

/** The flat vector read out of the GPU's layout. [P] */
export function unpadParameters({ places }: ParameterLayout, padded: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(places, (place) => padded[place] ?? Number.NaN);
}
