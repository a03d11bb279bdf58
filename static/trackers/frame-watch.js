/**
 * Whether frames come, and whether poses come of them, looked at once a second
 * when the worker answers a ping. Counted, not timed: a sleeping computer
 * proves nothing.
 */

/** Looks without a new frame after which the camera is said to have stopped. */
const STALLED_AFTER = 3;
/** Looks with new frames and no pose after which the network is taken to hang, though its worker answers. */
const HUNG_AFTER = 15;

export function makeFrameWatch() {
  let delivered = 0;
  let posed = 0;
  let withoutFrames = 0;
  let withoutPoses = 0;
  let stalled = false;

  return {
    /** Another camera, or another worker: it counts from nothing. */
    begin() {
      delivered = posed = withoutFrames = withoutPoses = 0;
      stalled = false;
    },
    /** @param {number} frameId */
    pose(frameId) {
      posed = frameId;
      withoutFrames = withoutPoses = 0;
    },
    /**
     * @param {number} count  frames that the worker has got
     * @param {boolean} isVisible  a hidden page gets no callbacks for its video; that is not the camera's fault
     * @returns {'camera-stalled'|'camera-resumed'|'hung'|null}
     */
    look(count, isVisible) {
      withoutFrames = count === delivered && isVisible ? withoutFrames + 1 : 0;
      withoutPoses = count > posed ? withoutPoses + 1 : 0;
      delivered = count;
      if (withoutPoses > HUNG_AFTER) return 'hung';
      if (stalled === withoutFrames > STALLED_AFTER) return null;
      stalled = !stalled;
      return stalled ? 'camera-stalled' : 'camera-resumed';
    },
  };
}
