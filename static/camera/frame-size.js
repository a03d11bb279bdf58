/** How large a camera's frame is. */

/** @typedef {VideoFrame|ImageBitmap} Frame */

/**
 * Size as it is shown: a camera frame may be stored turned or padded.
 * @param {Frame} frame
 * @returns {{width: number, height: number}}
 */
export function frameSize(frame) {
  return 'displayWidth' in frame
    ? { width: frame.displayWidth, height: frame.displayHeight }
    : { width: frame.width, height: frame.height };
}
