/** Sound that could not be had; `code` is a status code. */
export class SoundError extends Error {
  /**
   * @param {'sound-unavailable'|'sound-unreadable'} code  no sound at all, or not this one
   * @param {string} message  for developers
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'SoundError';
    this.code = code;
  }
}
