/** What can go wrong with a source of sound. */

/** @import {StatusCode} from '../core/statuses.js' */

export class ListeningError extends Error {
  /**
   * @param {StatusCode} code
   * @param {string} message  for developers
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'ListeningError';
    this.code = code;
  }
}
