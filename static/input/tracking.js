/**
 * Camera, tracker and pointer on the page, from Start to Stop: out come the
 * calibrated pointer, and words about what is going on.
 */
import { createCamera } from '../camera/camera.js';
import { makeListeners } from '../core/listeners.js';
import { partsPlayed } from '../instruments/index.js';
import { createTracker } from '../trackers/client.js';
import { isOnHead, placeOf } from '../trackers/parts.js';
import { makePresence } from './presence.js';
import { makeTrackedPointer } from './tracked-pointer.js';
import { makeTrackingLife } from './tracking-life.js';
import { makeTrackingQuality } from './tracking-quality.js';
import { isFollowing, isOver } from './tracking-states.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {CameraChoice} from '../camera/camera.js' */
/** @import {Point} from '../pointer/calibration.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {BodyPose, PlayingPart, Pointer, Pose, PoseMessage} from '../types.js' */
/** @import {MirrorView} from '../ui/mirror-view.js' */
/** @import {TrackingState} from './tracking-states.js' */

/** A webcam's, until the picture is known. */
const USUAL_ASPECT = 4 / 3;

/** @param {Pose|null} pose @param {readonly PlayingPart[]} parts */
const placesOf = (pose, parts) => parts.flatMap((part) => (pose && placeOf(pose.keypoints, part)) ?? []);

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Reaches} parts.reaches
 * @param {MirrorView} parts.mirror
 * @param {Report} parts.report
 * @param {(bytes: number) => void} parts.onBytes  bytes of the weights so far
 * @param {(cameras: CameraChoice[], id: string) => void} parts.onCameras
 * @param {(pointer: Pointer) => void} parts.onMove  0..1 of whatever the pointer moves over
 * @param {(body: BodyPose) => void} parts.onBody  each frame, while an instrument is played with more than the pointer
 * @param {() => boolean} parts.isPaused  then nobody needs to be told that nobody is there
 */
export function wireTracking({ settings, reaches, mirror, report, onBytes, onCameras, onMove, onBody, isPaused }) {
  const part = () => settings.values.part;
  const quality = makeTrackingQuality();
  const poses = /** @type {Listeners<PoseMessage>} */ (makeListeners());
  let suspended = false;
  let aspect = USUAL_ASPECT;

  const presence = makePresence({ report, isExpected: () => isFollowing(machine.state) && !suspended && !isPaused() });
  const pointer = makeTrackedPointer({
    settings,
    reaches,
    onPointer(moved) {
      presence.follow(moved);
      quality.setPresent(moved.present, moved.atMs);
      onMove(moved);
    },
  });
  const life = makeTrackingLife({
    openCameras: createCamera,
    makeTracker: (parts) => createTracker({ ...parts, tracker: settings.values.tracker }),
    onPose: receivePose,
    onStream(stream) {
      mirror.stream = stream;
      // Whoever sits down now sits where the middle is.
      if (stream) pointer.recentre();
    },
    onCameras,
    onBytes,
    report,
  });
  const { machine, tracker } = life;

  /** @param {PoseMessage} message */
  function receivePose(message) {
    const pose = pointer.smooth(message.pose, message.capturedAtMs);
    const bodyParts = partsPlayed(settings.values);
    aspect = message.light?.aspect ?? aspect;
    // First what is heard, then what is seen.
    if (!suspended && bodyParts.length) tellBody(pose?.keypoints ?? [], message.capturedAtMs);
    if (!suspended) pointer.update(pose, message.capturedAtMs);
    quality.add(message);
    mirror.draw(pose, { played: placesOf(pose, [part(), ...bodyParts]), reach: pointer.box });
    poses.tell({ ...message, pose });
  }

  /** @param {BodyPose['keypoints']} keypoints @param {number} atMs */
  const tellBody = (keypoints, atMs) => onBody({ keypoints, present: true, aspect, atMs });
  const stopPlaying = () => {
    onBody({ keypoints: [], present: false, aspect, atMs: performance.now() });
    pointer.stop();
  };

  machine.onChange((state) => {
    if (!isOver(state)) return;
    presence.rest();
    stopPlaying();
    pointer.forget();
  });
  /** What the tracker must not lose sight of. */
  const partToSee = () => {
    const parts = partsPlayed(settings.values);
    // The body is measured by its shoulders, whatever of it plays.
    return parts.length ? (parts.find((each) => !isOnHead(each)) ?? 'shoulders') : part();
  };
  let partSeen = partToSee();
  settings.onChange((name) => {
    if (partToSee() !== partSeen) {
      partSeen = partToSee();
      tracker.setPart(partSeen);
    }
    if (name === 'tracker') tracker.setTracker(settings.values.tracker);
  });
  tracker.setPart(partSeen);

  return {
    start: life.start,
    stop: life.end,
    quality: () => quality.now(performance.now()),
    stats: () => tracker.stats,
    recentre() {
      if (!isFollowing(machine.state)) return;
      pointer.recentre();
      report('recentred');
    },
    /** @param {Point} point  of the picture: the middle of the reach, found out by the calibration */
    setCentre: (point) => pointer.setCentre(point),
    /** @param {boolean} next  true: the player is tracked, but points at nothing, as while calibrating */
    suspend(next) {
      suspended = next;
      if (suspended) stopPlaying();
    },
    /** @returns {TrackingState} */
    get state() {
      return machine.state;
    },
    /** Whether a player is followed, or will be again in a moment. */
    get isFollowing() {
      return isFollowing(machine.state);
    },
    /** @returns {MediaStream|null}  of the camera, while it is on */
    get stream() {
      return mirror.stream;
    },
    /** @param {boolean} on  whether each message is to bring the body's embedding */
    embed: (on) => tracker.setEmbedding(on),
    /** Each frame, smoothed. */
    onPose: poses.listen,
    onState: machine.onChange,
  };
}
