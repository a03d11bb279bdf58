/**
 * Camera, tracker and pointer, from Start to Stop: what comes out is
 * `creatable:pointer`, and a page that says what is going on.
 */
import { createCamera } from '../camera/camera.js';
import { dispatch } from '../events.js';
import { makePoseSmoother } from '../filters/smooth-pose.js';
import { defaultReach, makeCalibration } from '../pointer/calibration.js';
import { makePosePointer } from '../pointer/pose-pointer.js';
import { createTracker } from '../trackers/client.js';
import { makeTrackingQuality } from './tracking-quality.js';

/** @import {Box, Part, Pointer, PoseMessage} from '../types.js' */
/** @import {CalibrationState} from '../pointer/calibration.js' */
/** @typedef {import('../events.js').EventDetails['creatable:status']} Status */
/** @typedef {'off'|'starting'|'on'|'paused'} TrackingState */

/** A glance away is not worth a word; the notes end sooner than that. */
const SAY_LOST_AFTER_MS = 1000;

/**
 * @param {Object} parts
 * @param {import('../settings.js').Settings} parts.settings
 * @param {import('../ui/mirror-view.js').MirrorView} parts.mirror
 * @param {(status: Status) => void} parts.onStatus
 * @param {(state: TrackingState) => void} parts.onState
 * @param {(bytes: number) => void} parts.onBytes  bytes of the weights so far
 * @param {(cameras: import('../camera/camera.js').CameraChoice[], id: string) => void} parts.onCameras
 * @param {(message: PoseMessage) => void} [parts.onPose]
 */
export function wireTracking({ settings, mirror, onStatus, onState, onBytes, onCameras, onPose = () => {} }) {
  const part = () => /** @type {Part} */ (settings.values.part);
  const say = (/** @type {string} */ code, /** @type {Status['level']} */ level = 'info') => onStatus({ code, level });
  const quality = makeTrackingQuality();
  const smoother = makePoseSmoother();
  const calibration = makeCalibration({ reach: defaultReach(part()) });
  const pointer = makePosePointer({ part: part(), calibration, onPointer });
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
    onState(next);
  }

  /** @param {PoseMessage} message */
  function receivePose(message) {
    if (state === 'off') return;
    const pose = smoother.smooth(message.pose, message.capturedAtMs);
    quality.add(message);
    mirror.draw(pose, { part: part(), reach: reachBox(calibration.state) });
    onPose({ ...message, pose });
    if (state !== 'paused') pointer.update(pose, message.capturedAtMs);
  }

  /** @param {Pointer} moved */
  function onPointer(moved) {
    clearTimeout(lostTimer);
    if (moved.present && saidLost) say('player-found');
    saidLost = saidLost && !moved.present;
    quality.setPresent(moved.present, moved.atMs);
    if (!moved.present && state === 'on') {
      lostTimer = window.setTimeout(() => {
        saidLost = true;
        say('player-lost', 'warning');
      }, SAY_LOST_AFTER_MS);
    }
    dispatch('creatable:pointer', moved);
  }

  /** @param {string} [id]  another camera than the one of last time */
  async function start(id) {
    if (state === 'starting') return;
    set('starting');
    try {
      const opened = await camera.open(id);
      // Whoever sits down now is the player, and sits where the middle is.
      tracker.relock();
      pointer.recentre();
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
    if (name !== 'part') return;
    calibration.setReach(defaultReach(part()));
    pointer.setPart(part());
    tracker.setPart(part());
  });
  tracker.setPart(part());

  return {
    start,
    stop: end,
    quality: () => quality.now(performance.now()),
    stats: () => tracker.stats,
    recentre() {
      if (state !== 'on') return;
      pointer.recentre();
      say('recentred');
    },
    togglePause() {
      if (state !== 'on' && state !== 'paused') return;
      const pausing = state === 'on';
      set(pausing ? 'paused' : 'on');
      if (pausing) pointer.stop();
      say(pausing ? 'paused' : 'playing');
    },
  };
}

/**
 * @param {CalibrationState} calibration
 * @returns {Box|null}  what fills the stage, in fractions of the picture; null before there is a centre
 */
function reachBox({ centre, reach: { left, right, up, down } }) {
  return centre && { x: centre.x - left, y: centre.y - up, width: left + right, height: up + down };
}
