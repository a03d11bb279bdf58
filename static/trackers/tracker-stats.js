/** What is known of the worker that tracks now, for `?debug`, tests and benchmarks. */

/** @import {FrameMethod} from '../camera/frame-source.js' */
/** @import {Timings} from './backend-choice.js' */
/** @import {Backend} from './backends.js' */

/**
 * @typedef {Object} TrackerStats
 * @property {Backend} backend
 * @property {FrameMethod|null} method
 * @property {boolean} ready
 * @property {number} warmMs  one frame, measured at the warm-up
 * @property {Timings} timings  as far as they are known
 * @property {number} restarts
 * @property {number} delivered  frames that the camera gave since this worker started
 * @property {number} dropped
 * @property {number} poses  messages received since this worker started
 * @property {number} tensors
 * @property {number} inputSize  network pixels
 * @property {string} view  'whole', 'head' or 'body'
 */

/** @returns {TrackerStats} */
export const freshStats = () => ({
  backend: 'wasm',
  method: null,
  ready: false,
  warmMs: 0,
  timings: {},
  restarts: 0,
  delivered: 0,
  dropped: 0,
  poses: 0,
  tensors: 0,
  inputSize: 0,
  view: '',
});

/**
 * Another worker tracks from now on; what is known of the device is known still.
 * @param {TrackerStats} stats
 * @param {Backend} backend
 */
export function beginAnew(stats, backend) {
  const { restarts, timings } = stats;
  Object.assign(stats, freshStats(), { backend, restarts, timings });
}
