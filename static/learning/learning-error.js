/** What can go wrong while learning; `code` is a key of docs/reference/status.md. */
export class LearningError extends Error {
  /**
   * @param {string} code
   * @param {string} message  for developers
   */
  constructor(code, message) {
    super(message);
    this.name = 'LearningError';
    this.code = code;
  }
}
