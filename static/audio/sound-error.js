/** Sound that could not be had. */

/** @import {StatusCode} from '../core/statuses.js' */
export class SoundError extends Error {
  /**
   * @param {StatusCode} code  no sound at all, or not this one
   * @param {string} message  for developers
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'SoundError';
    this.code = code;
  }
}
