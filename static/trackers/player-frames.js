/** The frames of the camera that plays, on their way to whichever worker tracks now. */
import { openFrameSource } from '../camera/frame-source.js';
import { makeFrameWatch } from './frame-watch.js';

/** @import {FrameMethod, FrameSource, Send} from '../camera/frame-source.js' */

/**
 * @param {Object} parts
 * @param {FrameMethod} [parts.method]  this one and no other
 * @param {Send} parts.send  to the worker
 * @param {(error: unknown) => void} parts.onFailure  of a camera that has gone meanwhile
 */
export function makePlayerFrames({ method, send, onFailure }) {
  /** @type {MediaStreamTrack|null} */
  let track = null;
  /** @type {FrameSource|null} */
  let source = null;
  const watch = makeFrameWatch();

  function detach() {
    source?.stop();
    source = null;
  }

  return {
    /** Whether somebody plays. */
    get isWanted() {
      return track !== null;
    },
    /** Whether frames are sent. */
    get isOn() {
      return source !== null;
    },
    /** @returns {FrameMethod|null} */
    get method() {
      return source?.method ?? null;
    },
    /** @param {MediaStreamTrack|null} next  null: nobody plays */
    use(next) {
      detach();
      track = next;
    },
    /** The worker is ready for them. */
    attach() {
      if (!track || source) return;
      watch.begin();
      try {
        source = openFrameSource(track, { method, send });
      } catch (error) {
        onFailure(error);
      }
    },
    detach,
    /** Of this one a pose has come; the worker is free. @param {number} frameId */
    done(frameId) {
      watch.pose(frameId);
      source?.ready();
    },
    /** Call about once a second. @param {number} delivered  frames that the worker has got @returns {ReturnType<typeof watch.look>} */
    look(delivered) {
      source?.keepPace();
      return watch.look(delivered, document.visibilityState === 'visible');
    },
  };
}
