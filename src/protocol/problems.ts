/** What can go wrong, as codes. Types alone. */

import type { DataProblemCode } from './dataProblems';
import type { FileProblemCode } from './fileProblems';

/** Something that went wrong, as a code with the facts its sentence needs; the page makes the sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | DataProblemCode
  | FileProblemCode
  // data files
  | 'not-idx' // {file}
  | 'idx-type' // {file} only unsigned bytes are read
  | 'idx-truncated' // {file, expected, actual} bytes
  | 'idx-empty' // {file}
  | 'idx-too-large' // {file, limitMb}
  | 'gzip-broken' // {file}
  | 'gzip-too-large' // {file, limitMb}
  | 'labels-mismatch' // {images, labels}
  | 'images-missing' // {file} labels came without images
  | 'images-too-many-files' // {}
  | 'image-size' // {rows, cols, limit}
  | 'too-few-images' // {count, least}
  // runs
  | 'file-missing' // {} the configuration wants a file that is not open
  | 'state-mismatch' // {} the state to go on from belongs to another model
  | 'too-many-tokens' // {tokens, limit, patch} the sides of a token
  | 'code-target-width' // {inputDim, latentDim} the literal objective needs D = I
  | 'no-backend' // {}
  | 'device-lost' // {detail}
  | 'crashed' // {detail}
  | 'unresponsive'; // {}
