/** The camera's pictures for teaching. */
import { makeFrameGrabber } from '../camera/frame-grabber.js';

/** @import {Tracking} from '../parts.js' */

/**
 * What is learnt from is the whole picture; what is kept of it, and shown, is what the player lets be shown.
 * @param {Pick<Tracking, 'stream'|'seen'>} tracking
 */
export function makeTeachingPictures(tracking) {
  const whole = makeFrameGrabber(() => tracking.seen);
  const permitted = makeFrameGrabber(() => tracking.stream);
  return {
    picture: whole.picture,
    /** @param {ImageBitmap} picture */
    shown: async (picture) => (tracking.stream === tracking.seen ? picture : permitted.picture()),
    stop() {
      whole.stop();
      permitted.stop();
    },
  };
}
