/** How far a training step has moved each layer's parameters. Pure; knows their names alone. */

import type { NamedValues } from '../protocol';
import type { Layer } from './flow';

export interface ParameterChange {
  /** ‖Δθ‖₂ of each layer's weights and biases; 0 where a layer has none. */
  readonly layers: Readonly<Record<Layer, number>>;
  /** ‖Δθ‖₂ of all parameters, and ‖θ‖₂ before the step. */
  readonly all: number;
  readonly size: number;
}

/** The change from `before` to `after`, the same parameters in the same order; null where they are not. */
export function parameterChange(before: readonly NamedValues[], after: readonly NamedValues[]): ParameterChange | null {
  const squares = { encoder: 0, project: 0, combine: 0, decoder: 0 };
  let [all, size] = [0, 0];
  for (const [index, { name, values }] of before.entries()) {
    const other = after[index];
    if (other?.name !== name || other.values.data.length !== values.data.length) return null;
    let moved = 0;
    for (let i = 0; i < values.data.length; i++) {
      const value = values.data[i] ?? 0;
      moved += ((other.values.data[i] ?? 0) - value) ** 2;
      size += value ** 2;
    }
    all += moved;
    const layer = layerOf(name);
    if (layer) squares[layer] += moved;
  }
  const { encoder, project, combine, decoder } = squares;
  const root = Math.sqrt;
  const layers = { encoder: root(encoder), project: root(project), combine: root(combine), decoder: root(decoder) };
  return before.length === after.length ? { layers, all: root(all), size: root(size) } : null;
}

/** Learnt positions belong to no layer. */
function layerOf(name: string): Layer | null {
  if (name.startsWith('encoder.')) return 'encoder';
  if (name.startsWith('decoder.')) return 'decoder';
  if (name.startsWith('attention.out.')) return 'combine';
  return name.startsWith('attention.') ? 'project' : null;
}
