/** @import {StatusArgs, StatusCode} from '../core/statuses.js' */

/** @typedef {StatusCode|'training-superseded'} LearningErrorCode  the last one is not for the player */

/** What can go wrong while learning. */
export class LearningError extends Error {
  /**
   * @param {LearningErrorCode} code
   * @param {string} message  for developers
   * @param {StatusArgs} [args]  of the sentence
   */
  constructor(code, message, args) {
    super(message);
    this.name = 'LearningError';
    this.code = code;
    this.args = args;
  }
}
