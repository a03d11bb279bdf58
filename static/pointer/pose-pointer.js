/**
 * A smoothed pose becomes a Pointer: one body part, calibrated to the stage.
 *
 * The pointer is present while the part is seen. It bears a few bad frames, and
 * is gone `releaseAfterMs` after the last good one, whether frames come without
 * the player or no frames come at all: then a timer says so. Notes hang on it.
 * When the part is seen again, so is the pointer.
 */
import { makeHysteresis } from '../filters/hysteresis.js';
import { placeOf } from '../trackers/parts.js';
import { makeCalibration } from './calibration.js';
import { makeSteady } from './steady.js';

/** @import {PlayingPart, Pointer, Pose} from '../types.js' */
/** @import {Point, Range} from './calibration.js' */

/**
 * The clock and timer of the page, or a test's.
 * @typedef {Object} Timer
 * @property {() => number} now  milliseconds, performance.now()'s clock
 * @property {(callback: () => void, ms: number) => any} set
 * @property {(handle: any) => void} clear
 */

/** @type {Timer} */
const PAGE_TIMER = {
  now: () => performance.now(),
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (handle) => clearTimeout(handle),
};

/** Certain enough to begin, and to go on. */
const SCORES = { enter: 0.5, leave: 0.25 };

/**
 * @param {object} options
 * @param {(pointer: Pointer) => void} options.onPointer  one a frame, and one when the player is lost
 * @param {PlayingPart} [options.part]
 * @param {ReturnType<typeof makeCalibration>} [options.calibration]  without a centre: the first steady place is it
 * @param {(point: {x: number, y: number}, atMs: number) => {x: number, y: number}} [options.steer]
 *   from the picture to the stage, once there is a centre
 * @param {number} [options.releaseAfterMs]  after the last good frame's capture
 * @param {number} [options.slowestFrameMs]  a slow tracker is waited for, up to here
 * @param {Timer} [options.timer]
 */
export function makePosePointer({
  onPointer,
  part = 'nose',
  calibration = makeCalibration(),
  steer = calibration.toStage,
  releaseAfterMs = 250,
  slowestFrameMs = 1000,
  timer = PAGE_TIMER,
}) {
  let isSeen = makeHysteresis(SCORES);
  const steady = makeSteady();
  let present = false;
  let place = { x: 0.5, y: 0.5 };
  /** @type {Point|null} */
  let lastPoint = null;
  /** Where each part rested that played before. @type {Map<PlayingPart, Point>} */
  const restings = new Map();
  let goodAtMs = -Infinity;
  let frameAtMs = NaN;
  let frameMs = 0;
  let lateMs = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let handle;

  // A tracker of 3 frames a second would otherwise be lost between any two of them.
  const releaseMs = () => Math.max(releaseAfterMs, Math.min(slowestFrameMs, 1.5 * frameMs + lateMs));

  /** @param {number} atMs */
  function emit(atMs) {
    onPointer({ source: part, ...place, present, atMs });
  }

  /** @param {number} atMs */
  function release(atMs) {
    timer.clear(handle);
    steady.reset();
    isSeen(0);
    if (!present) return;
    present = false;
    emit(atMs);
  }

  function watch() {
    timer.clear(handle);
    handle = timer.set(() => release(timer.now()), Math.max(0, goodAtMs + releaseMs() - timer.now()));
  }

  /** @param {number} atMs */
  function keepPace(atMs) {
    const gap = atMs - frameAtMs;
    if (gap > 0 && gap < slowestFrameMs) frameMs += (frameMs ? 0.2 : 1) * (gap - frameMs);
    lateMs += 0.2 * (Math.max(0, timer.now() - atMs) - lateMs);
    frameAtMs = atMs;
  }

  /** @param {{x: number, y: number}} point  @param {number} atMs */
  function follow(point, atMs) {
    lastPoint = { x: point.x, y: point.y };
    goodAtMs = atMs;
    if (!calibration.centred) {
      const rest = steady.add(point, atMs);
      if (!rest) return;
      calibration.recentre(rest);
    }
    place = steer(point, atMs);
    present = true;
    watch();
    emit(atMs);
  }

  return {
    /**
     * @param {Pose|null} pose  smoothed
     * @param {number} atMs  when the frame was captured
     */
    update(pose, atMs) {
      keepPace(atMs);
      const keypoint = pose && placeOf(pose.keypoints, part);
      if (keypoint && isSeen(keypoint.score)) return follow(keypoint, atMs);
      if (atMs - goodAtMs >= releaseMs()) release(atMs);
    },

    /**
     * Where the part is now becomes the middle of the stage; while it is not seen, where it next rests. Who says so
     * sits elsewhere than before, with all parts.
     */
    recentre() {
      restings.clear();
      const seen = present && lastPoint;
      calibration.recentre(seen || null);
      steady.reset();
    },

    /**
     * Releases. A part that has played before has its middle where it was: the player may be turned to the button that
     * chose it. Of another one it is looked for.
     * @param {PlayingPart} newPart
     * @param {Range} range  of it
     */
    setPart(newPart, range) {
      if (newPart === part) return;
      release(timer.now());
      if (calibration.resting) restings.set(part, calibration.resting);
      part = newPart;
      isSeen = makeHysteresis(SCORES);
      lastPoint = null;
      calibration.setRange(range);
      calibration.recentre(restings.get(part) ?? null);
    },

    /** @returns {ReturnType<typeof makeCalibration>} */
    get calibration() {
      return calibration;
    },

    /** Releases, and stops the timer. */
    stop() {
      release(timer.now());
    },
  };
}
