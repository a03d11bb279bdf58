/** One player before the camera: a pose becomes a pointer, and, for an instrument that wants it, a body. */
import { partsPlayed } from '../instruments/index.js';
import { secondOf } from '../pointer/second.js';
import { placeOf } from '../trackers/parts.js';
import { makeTrackedPointer } from './tracked-pointer.js';

/** @import {Settings} from '../parts.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {BodyPose, Place, Pointer, Pose} from '../types.js' */

/** A webcam's, until the picture is known. */
const USUAL_ASPECT = 4 / 3;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Pick<Reaches, 'of'|'onChange'>} parts.reaches
 * @param {1|2} parts.number
 * @param {(pointer: Pointer) => void} parts.onPointer
 * @param {(body: BodyPose) => void} parts.onBody  each frame, while an instrument is played with more than the pointer
 */
export function makeTrackedPlayer({ settings, reaches, number, onPointer, onBody }) {
  const named = (/** @type {string} */ source) => (number === 2 ? secondOf(source) : source);
  const bodyParts = () => partsPlayed(settings.values, number);
  const pointer = makeTrackedPointer({
    settings,
    reaches,
    onPointer: (moved) => onPointer({ ...moved, source: named(moved.source) }),
  });
  let aspect = USUAL_ASPECT;
  /** @param {BodyPose['keypoints']} keypoints @param {boolean} present @param {number} atMs */
  const tellBody = (keypoints, present, atMs) => onBody({ source: named('body'), keypoints, present, aspect, atMs });

  return {
    /**
     * @param {Pose|null} found
     * @param {number} atMs
     * @param {{isHeard: boolean, aspect?: number}} options  aspect: the picture's, where that is known
     * @returns {Pose|null}  smoothed
     */
    follow(found, atMs, options) {
      const pose = pointer.smooth(found, atMs);
      aspect = options.aspect ?? aspect;
      if (!options.isHeard) return pose;
      if (bodyParts().length) tellBody(pose?.keypoints ?? [], true, atMs);
      pointer.update(pose, atMs);
      return pose;
    },
    /** @param {Pose|null} pose @returns {Place[]}  of the parts that play, in the picture */
    places: (pose) =>
      [settings.values.part, ...bodyParts()].flatMap((part) => (pose && placeOf(pose.keypoints, part)) ?? []),
    recentre: pointer.recentre,
    setCentre: pointer.setCentre,
    /** Nobody plays any more. */
    stop() {
      tellBody([], false, performance.now());
      pointer.stop();
    },
    forget: pointer.forget,
    get box() {
      return pointer.box;
    },
  };
}
