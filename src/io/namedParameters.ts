/** The flat parameter vector cut into the method's named tensors, and put together again. Knows no engine, no file and no tensor library. */

import type { ModelConfig } from '../config/modelConfig';
import { parameterCount, parameterSpecs } from '../config/parameters';
import type { Frame } from '../protocol';
import { FileError } from './fileError';

/**
 * The parameters of `model` by their names as in a PyTorch state_dict, weights [out, in], in layout order.
 * @param flat [P] in layout order, as it is in a checkpoint's first third; moments are cut in the same way. The frames are copies.
 * @throws RangeError where `flat` is not of the model's size: a mistake of the program
 */
export function namedParameters(model: ModelConfig, flat: Float32Array): [name: string, values: Frame][] {
  const count = parameterCount(model);
  if (flat.length !== count) throw new RangeError(`${flat.length} numbers for a model of ${count} parameters`);
  let at = 0;
  return parameterSpecs(model).map(({ name, shape, size }) => {
    at += size;
    return [name, { shape, data: flat.slice(at - size, at) }];
  });
}

/**
 * The flat vector [P] of `model` in layout order from its named tensors; further tensors are passed over.
 * @param file whose tensors they are, for the sentence where they do not fit @param prefix of the names there
 * @throws FileError weights-missing or weights-shape, of the first tensor in layout order that does not fit
 */
export function flatParameters(
  model: ModelConfig,
  tensors: ReadonlyMap<string, Frame>,
  file: string,
  prefix = '',
): Float32Array<ArrayBuffer> {
  const flat = new Float32Array(parameterCount(model));
  let at = 0;
  for (const { name, shape, size } of parameterSpecs(model)) {
    const tensor = tensors.get(prefix + name);
    const facts = { file, tensor: prefix + name };
    if (!tensor) throw new FileError('weights-missing', { ...facts, shape: shapeText(shape) });
    if (shapeText(tensor.shape) !== shapeText(shape)) {
      throw new FileError('weights-shape', { ...facts, shape: shapeText(tensor.shape), expected: shapeText(shape) });
    }
    flat.set(tensor.data, at);
    at += size;
  }
  return flat;
}

const shapeText = (shape: readonly number[]) => `[${shape.join(', ')}]`;
