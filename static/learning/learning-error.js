/** @import {StatusCode} from '../core/statuses.js' */

/** @typedef {StatusCode|'training-superseded'} LearningErrorCode  the last one is not for the player */

/** What can go wrong while learning. */
export class LearningError extends Error {
  /**
   * @param {LearningErrorCode} code
   * @param {string} message  for developers
   */
  constructor(code, message) {
    super(message);
    this.name = 'LearningError';
    this.code = code;
  }
}
