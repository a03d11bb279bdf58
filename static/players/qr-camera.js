/** The camera that looks for a code: asked for once, let go of when nobody looks any more. */
import { CameraError, toCameraError } from '../camera/errors.js';
import { sayWhenLate } from '../core/in-time.js';

/** @import {CameraErrorCode} from '../camera/errors.js' */
/** @import {Timers} from '../core/in-time.js' */

/** The browser may be asking for permission, and a person thinking about it; but it may hang as well. */
const LATE_MS = 8000;

/** The camera at the back of a phone or tablet is the one that sees a code. */
const WANTED = Object.freeze({ audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } } });

/**
 * @param {AbortSignal} signal  nobody looks any more: a late answer is let go of at once
 * @param {(code: CameraErrorCode) => void} say  it is waited for, it cannot be had, or it has gone
 * @param {{devices?: Pick<MediaDevices, 'getUserMedia'>, timers?: Timers}} [options]
 * @returns {Promise<MediaStream|null>}  null: there is none, or nobody looks any more
 */
export async function openQrCamera(signal, say, { devices = navigator.mediaDevices, timers } = {}) {
  const tell = (/** @type {CameraErrorCode} */ code) => {
    if (!signal.aborted) say(code);
  };
  try {
    if (!devices) throw new CameraError('camera-insecure', 'not a secure context');
    const asking = devices.getUserMedia(WANTED);
    const stream = await sayWhenLate(asking, LATE_MS, () => tell('camera-waiting'), timers);
    const tracks = stream.getTracks();
    const stop = () => tracks.forEach((track) => track.stop());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    tracks.forEach((track) => track.addEventListener('ended', () => tell('camera-unplugged')));
    return signal.aborted ? null : stream;
  } catch (error) {
    tell(toCameraError(error).code);
    return null;
  }
}
