/** The camera check on the page: each frame is judged, what lasts is said in one line and in the calibration's list. */
import { assess, makeFrameRate, makeLasting } from '../camera/check.js';
import { isFollowing } from './tracking-states.js';

/** @import {CameraProblem} from '../camera/check.js' */
/** @import {LightGrid, PoseMessage} from '../types.js' */
/** @import {CalibrationView} from './calibration-view.js' */
/** @import {CameraHint} from './camera-hint.js' */
/** @import {wireTracking} from './tracking.js' */

/**
 * @param {Object} parts
 * @param {ReturnType<typeof wireTracking>} parts.tracking
 * @param {CameraHint} parts.hint
 * @param {CalibrationView} parts.view
 */
export function wireCameraCheck({ tracking, hint, view }) {
  let judge = makeJudge();
  let shown = '';

  /** @param {readonly CameraProblem[]} problems */
  function show(problems) {
    if (problems.join() === shown) return;
    shown = problems.join();
    hint.problem = problems[0] ?? null;
    view.problems = problems;
  }

  tracking.onPose((message) => show(judge(message)));
  tracking.onState((state) => {
    if (isFollowing(state)) return;
    judge = makeJudge();
    show([]);
  });
}

function makeJudge() {
  const rate = makeFrameRate();
  const lasting = makeLasting();
  /** @type {LightGrid|undefined} */
  let light;
  return (/** @type {PoseMessage} */ { pose, people, light: newest, capturedAtMs }) => {
    light = newest ?? light;
    return lasting(assess({ pose, people, light, framesPerSecond: rate(capturedAtMs) }), capturedAtMs);
  };
}
