/** Why something is not a profile that can be used here; nothing was changed. */

/** @import {StatusCode} from '../core/statuses.js' */

/** @typedef {{name: string, value: string, expected: string}} ValueProblem  `expected` '': there is no such setting */

export class ProfileError extends Error {
  /**
   * @param {StatusCode} code
   * @param {readonly ValueProblem[]} [problems]  with 'profile-invalid': each value that cannot be
   */
  constructor(code, problems = []) {
    super([code, ...problems.map(({ name, value, expected }) => `${name}: ${value} (${expected})`)].join('; '));
    this.name = 'ProfileError';
    this.code = code;
    this.problems = problems;
  }
}
