/** What can go wrong with a source of sound, as codes of docs/reference/status.md. */

/**
 * @typedef {'listening-microphone-none'|'listening-microphone-refused'|'listening-microphone-busy'
 *   |'listening-microphone-failed'|'listening-file-unreadable'|'listening-take-unreachable'|'listening-tab-refused'
 *   |'listening-tab-silent'|'listening-unavailable'|'listening-failed'} ListeningErrorCode
 */

export class ListeningError extends Error {
  /**
   * @param {ListeningErrorCode} code
   * @param {string} message  for developers
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'ListeningError';
    this.code = code;
  }
}
