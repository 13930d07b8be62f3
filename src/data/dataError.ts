/** A refusal of foreign data, carried as a problem code with its facts. Knows nothing of sentences or languages. */

import type { Problem, ProblemCode } from '../protocol';

/** Thrown wherever data from outside cannot be used; nothing has been changed then. */
export class DataError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, facts: Problem['facts'] = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'DataError';
    this.problem = { code, facts };
  }
}
