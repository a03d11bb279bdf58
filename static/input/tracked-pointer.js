/** From a pose to the calibrated pointer, as the player has set smoothing, reach, drift and steering. */
import { makePoseSmoother } from '../filters/smooth-pose.js';
import { makeCalibration } from '../pointer/calibration.js';
import { makeDrift } from '../pointer/drift.js';
import { makePosePointer } from '../pointer/pose-pointer.js';
import { smoothingSettings } from '../pointer/smoothing.js';
import { makeSteering } from '../pointer/steering.js';

/** @import {Settings} from '../parts.js' */
/** @import {CalibrationState, Point} from '../pointer/calibration.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {Box, Pointer, Pose} from '../types.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Pick<Reaches, 'of'|'onChange'>} parts.reaches
 * @param {(pointer: Pointer) => void} parts.onPointer
 */
export function makeTrackedPointer({ settings, reaches, onPointer }) {
  const { values } = settings;
  const part = () => values.part;
  const newSmoother = () => makePoseSmoother(smoothingSettings(values.smoothing));
  let smoother = newSmoother();
  const calibration = makeCalibration(reaches.of(part()));
  const drift = makeDrift(calibration);
  const steering = makeSteering(values);
  const pointer = makePosePointer({ part: part(), calibration, steer, onPointer });

  /** @param {Point} point  @param {number} atMs */
  function steer(point, atMs) {
    if (values.driftCorrection) drift.follow(point, atMs);
    return steering.place(calibration.toOffset(point), atMs);
  }
  const settle = () => {
    steering.reset();
    drift.reset();
  };

  settings.onChange((name) => {
    if (name === 'smoothing') smoother = newSmoother();
    if (name === 'part') pointer.setPart(part(), reaches.of(part()));
  });
  reaches.onChange(() => calibration.setRange(reaches.of(part())));

  return {
    /** @param {Pose|null} pose @param {number} atMs */
    smooth: (pose, atMs) => smoother.smooth(pose, atMs),
    /** @param {Pose|null} pose  smoothed @param {number} atMs */
    update: (pose, atMs) => pointer.update(pose, atMs),
    /** The place where the player is now becomes the middle. */
    recentre() {
      pointer.recentre();
      settle();
    },
    /** @param {Point} point  of the picture: the middle of the reach, found out by the calibration */
    setCentre(point) {
      const { rest } = calibration.state;
      calibration.recentre({ x: point.x + rest.x, y: point.y + rest.y });
      settle();
    },
    /** Nobody points any more. */
    stop: () => pointer.stop(),
    forget: () => smoother.reset(),
    /** @returns {Box|null}  what fills the stage, in fractions of the picture; null before there is a middle */
    get box() {
      return reachBox(calibration.state, values.gain);
    },
  };
}

/**
 * @param {CalibrationState} calibration
 * @param {number} gain
 * @returns {Box|null}
 */
function reachBox({ centre, reach: { left, right, up, down } }, gain) {
  if (!centre) return null;
  return {
    x: centre.x - left / gain,
    y: centre.y - up / gain,
    width: (left + right) / gain,
    height: (up + down) / gain,
  };
}
