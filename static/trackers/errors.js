/** @import {StatusCode} from '../core/statuses.js' */

/** What can go wrong while tracking. */
export class TrackingError extends Error {
  /**
   * @param {StatusCode} code
   * @param {string} message  for developers
   */
  constructor(code, message) {
    super(message);
    this.name = 'TrackingError';
    this.code = code;
  }
}
