/** A refusal of a foreign file, carried as a problem code with its facts. Knows nothing of sentences or languages. */

import type { Problem, ProblemCode } from '../protocol';

/** Thrown wherever a file cannot be used; nothing has been changed then. */
export class FileError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, facts: Problem['facts'] = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'FileError';
    this.problem = { code, facts };
  }
}
