/**
 * Camera, tracker and pointer, from Start to Stop: what comes out is the
 * calibrated pointer, and a page that says what is going on.
 */
import { createCamera } from '../camera/camera.js';
import { makePoseSmoother } from '../filters/smooth-pose.js';
import { makeCalibration } from '../pointer/calibration.js';
import { makeDrift } from '../pointer/drift.js';
import { makePosePointer } from '../pointer/pose-pointer.js';
import { smoothingSettings } from '../pointer/smoothing.js';
import { makeSteering } from '../pointer/steering.js';
import { createTracker } from '../trackers/client.js';
import { makeTrackingQuality } from './tracking-quality.js';

/** @import {Settings} from '../parts.js' */
/** @import {CameraChoice} from '../camera/camera.js' */
/** @import {Status} from '../core/events.js' */
/** @import {CalibrationState, Point} from '../pointer/calibration.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {Box, Part, Pointer, PoseMessage} from '../types.js' */
/** @import {MirrorView} from '../ui/mirror-view.js' */

/** @typedef {'off'|'starting'|'on'} TrackingState */

/** A glance away is not worth a word; the notes end sooner than that. */
const SAY_LOST_AFTER_MS = 1000;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Reaches} parts.reaches
 * @param {MirrorView} parts.mirror
 * @param {(status: Status) => void} parts.onStatus
 * @param {(state: TrackingState) => void} parts.onState
 * @param {(bytes: number) => void} parts.onBytes  bytes of the weights so far
 * @param {(cameras: CameraChoice[], id: string) => void} parts.onCameras
 * @param {(pointer: Pointer) => void} parts.onMove  0..1 of whatever the pointer moves over
 * @param {() => boolean} parts.isPaused  then nobody needs to be told that nobody is there
 * @param {(message: PoseMessage) => void} [parts.onPose]
 */
export function wireTracking({
  settings,
  reaches,
  mirror,
  onStatus,
  onState,
  onBytes,
  onCameras,
  onMove,
  isPaused,
  onPose = () => {},
}) {
  const part = () => /** @type {Part} */ (settings.values.part);
  const say = (/** @type {string} */ code, /** @type {Status['level']} */ level = 'info') => onStatus({ code, level });
  const quality = makeTrackingQuality();
  const newSmoother = () => makePoseSmoother(smoothingSettings(Number(settings.values.smoothing)));
  let smoother = newSmoother();
  const calibration = makeCalibration(reaches.of(part()));
  const drift = makeDrift(calibration);
  const steering = makeSteering(settings.values);
  const pointer = makePosePointer({ part: part(), calibration, steer, onPointer });
  /** @type {((message: PoseMessage) => void)[]} */
  const listeners = [onPose];
  const stateListeners = [onState];
  let suspended = false;
  /** @type {TrackingState} */
  let state = 'off';
  let cameraId = '';
  let lostTimer = 0;
  let saidLost = false;

  const camera = createCamera({
    onLost(error) {
      end();
      say(error.code, 'problem');
    },
    onCameras: (cameras) => onCameras(cameras, cameraId),
  });
  const tracker = createTracker({
    onPose: receivePose,
    onStatus(status) {
      if (status.code === 'tracker-ready') set('on');
      onStatus(status.code === 'tracker-ready' ? { ...status, code: 'playing' } : status);
    },
    onError(error) {
      end();
      say(error.code, 'problem');
    },
    onProgress: onBytes,
  });

  /** @param {TrackingState} next */
  function set(next) {
    state = next;
    for (const listener of stateListeners) listener(next);
  }

  /** @param {PoseMessage} message */
  function receivePose(message) {
    if (state === 'off') return;
    const pose = smoother.smooth(message.pose, message.capturedAtMs);
    // First what is heard, then what is seen.
    if (!suspended) pointer.update(pose, message.capturedAtMs);
    quality.add(message);
    mirror.draw(pose, { part: part(), reach: reachBox(calibration.state, Number(settings.values.gain)) });
    for (const listener of listeners) listener({ ...message, pose });
  }

  /** @param {Point} point  @param {number} atMs */
  function steer(point, atMs) {
    if (settings.values.driftCorrection) drift.follow(point, atMs);
    return steering.place(calibration.toOffset(point), atMs);
  }

  function recentre() {
    pointer.recentre();
    steering.reset();
    drift.reset();
  }

  /** @param {Pointer} moved */
  function onPointer(moved) {
    clearTimeout(lostTimer);
    if (moved.present && saidLost) say('player-found');
    saidLost = saidLost && !moved.present;
    quality.setPresent(moved.present, moved.atMs);
    if (!moved.present && state === 'on' && !suspended && !isPaused()) {
      lostTimer = window.setTimeout(() => {
        saidLost = true;
        say('player-lost', 'warning');
      }, SAY_LOST_AFTER_MS);
    }
    onMove(moved);
  }

  /** @param {string} [id]  another camera than the one of last time */
  async function start(id) {
    if (state === 'starting') return;
    set('starting');
    try {
      const opened = await camera.open(id);
      // Whoever sits down now is the player, and sits where the middle is.
      tracker.relock();
      recentre();
      mirror.stream = opened.stream;
      cameraId = opened.id;
      onCameras(await camera.list(), cameraId);
      tracker.start(opened.track);
      if (tracker.stats.ready) {
        set('on');
        say('playing');
      }
    } catch (error) {
      const given = /** @type {any} */ (error).code;
      const code = typeof given === 'string' ? given : 'camera-failed';
      // The player pressed Stop, or chose another camera, while this one was opening.
      if (code === 'camera-closed') return;
      end();
      say(code, 'problem');
    }
  }

  function end() {
    set('off');
    clearTimeout(lostTimer);
    tracker.stop();
    pointer.stop();
    smoother.reset();
    camera.close();
    mirror.stream = null;
  }

  settings.onChange((name) => {
    if (name === 'smoothing') smoother = newSmoother();
    if (name !== 'part') return;
    pointer.setPart(part());
    calibration.setRange(reaches.of(part()));
    tracker.setPart(part());
  });
  reaches.onChange(() => calibration.setRange(reaches.of(part())));
  tracker.setPart(part());

  return {
    start,
    stop: end,
    quality: () => quality.now(performance.now()),
    stats: () => tracker.stats,
    recentre() {
      if (state !== 'on') return;
      recentre();
      say('recentred');
    },
    /** @param {Point} point  of the picture: the middle of the reach, found out by the calibration */
    setCentre(point) {
      const { rest } = calibration.state;
      calibration.recentre({ x: point.x + rest.x, y: point.y + rest.y });
      steering.reset();
      drift.reset();
    },
    /** @param {boolean} next  true: the player is tracked, but points at nothing, as while calibrating */
    suspend(next) {
      suspended = next;
      if (suspended) pointer.stop();
    },
    /** @returns {TrackingState} */
    get state() {
      return state;
    },
    /** @returns {MediaStream|null}  of the camera, while it is on */
    get stream() {
      return mirror.stream;
    },
    /** @param {boolean} on  whether each message is to bring the body's embedding */
    embed: (on) => tracker.setEmbedding(on),
    /** @param {(message: PoseMessage) => void} listener  each frame, smoothed */
    onPose: (listener) => void listeners.push(listener),
    /** @param {(state: TrackingState) => void} listener */
    onState: (listener) => void stateListeners.push(listener),
  };
}

/**
 * @param {CalibrationState} calibration
 * @param {number} gain
 * @returns {Box|null}  what fills the stage, in fractions of the picture; null before there is a centre
 */
function reachBox({ centre, reach: { left, right, up, down } }, gain) {
  return (
    centre && {
      x: centre.x - left / gain,
      y: centre.y - up / gain,
      width: (left + right) / gain,
      height: (up + down) / gain,
    }
  );
}
