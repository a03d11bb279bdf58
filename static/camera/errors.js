/**
 * What can go wrong with a camera.
 */

/** @import {StatusCode} from '../core/statuses.js' */

/** @typedef {StatusCode|'camera-closed'} CameraErrorCode  the last one is not for the player */

export class CameraError extends Error {
  /**
   * @param {CameraErrorCode} code
   * @param {string} message  for developers
   */
  constructor(code, message) {
    super(message);
    this.name = 'CameraError';
    this.code = code;
  }
}

/**
 * getUserMedia's names, the old ones of Chrome and Firefox included.
 * @type {Readonly<Record<string, CameraErrorCode>>}
 */
const CODES = Object.freeze({
  NotAllowedError: 'camera-refused',
  PermissionDeniedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotFoundError: 'camera-none',
  DevicesNotFoundError: 'camera-none',
  OverconstrainedError: 'camera-none',
  NotReadableError: 'camera-busy',
  TrackStartError: 'camera-busy',
  AbortError: 'camera-busy',
});

/**
 * @param {unknown} error  as getUserMedia throws it
 * @returns {CameraError}
 */
export function toCameraError(error) {
  if (error instanceof CameraError) return error;
  const { name = '', message = '' } = /** @type {{name?: string, message?: string}} */ (error ?? {});
  return new CameraError(CODES[name] ?? 'camera-failed', `${name}: ${message}`);
}
