/** What can go wrong while tracking; `code` is a key of docs/reference/status.md. */
export class TrackingError extends Error {
  /**
   * @param {string} code
   * @param {string} message  for developers
   */
  constructor(code, message) {
    super(message);
    this.name = 'TrackingError';
    this.code = code;
  }
}
