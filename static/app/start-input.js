/** A step of main.js: how a player points and chooses, by head, hand, dwell and switches. */

import { onRequests } from '../core/requests.js';
import { wireCalibration } from '../input/calibration.js';
import { wireCameraCheck } from '../input/camera-check.js';
import { wireDwell } from '../input/dwell.js';
import { startHandsFree } from '../input/hands-free.js';
import { wireHoverPointer } from '../input/hover-pointer.js';
import { wirePause } from '../input/pause.js';
import { wirePointerField } from '../input/pointer-field.js';
import { wireScan } from '../input/scan.js';
import { keepScreenAwake } from '../input/screen-awake.js';
import { wireTracking } from '../input/tracking.js';
import { makeGestureHold } from '../pointer/gesture-hold.js';
import { createReaches, SECOND_STORE } from '../pointer/reaches.js';
import { isProjector } from '../see/projector-window.js';

/** @import {Sound} from '../parts.js' */
/** @import {BodyPose} from '../types.js' */
/** @import {Base} from './main.js' */
/** @import {wireStart} from './start.js' */

/**
 * @typedef {Object} Others
 * @property {Sound} sound
 * @property {ReturnType<typeof wireStart>} progress
 * @property {{playBody: (body: BodyPose) => void}} instrument
 */

/** @param {Base & Others} parts */
export function wireInput({ settings, reaches, elements, report, sound, progress, instrument }) {
  const { controls, mirror, settingsPanel, calibration } = elements;
  const pause = wirePause({ controls, report });
  const field = wirePointerField({ settings, stage: elements.stage, pause });
  const gestureHold = makeGestureHold();
  const bothReaches = /** @type {const} */ ([reaches, createReaches(undefined, SECOND_STORE)]);
  const tracking = wireTracking({
    settings,
    reaches: bothReaches,
    mirror,
    report,
    onBytes: progress.onWeightBytes,
    onMove: (pointer) => field.move(gestureHold.place(pointer)),
    onSecond: field.moveSecond,
    onBody: (body) => instrument.playBody(field.isStageFree() ? body : { ...body, present: false }),
    isPaused: () => pause.on,
    onCameras: (cameras, cameraId) => Object.assign(settingsPanel, { cameras, cameraId }),
  });
  tracking.onState((state) => {
    controls.tracking = state;
    if (state === 'opening') pause.end();
    progress.onState(state);
  });
  const screen = keepScreenAwake({ tracking });
  wireDwell({ settings, field, pause, report, recentre: tracking.recentre });
  wireHoverPointer({ settings, field });
  wireCalibration({ settings, pause, tracking, reaches: bothReaches, view: calibration, report });
  wireCameraCheck({ tracking, hint: elements.cameraHint, view: calibration });
  const { switchPanel: panel, switchDialog: dialog, reaction } = elements;
  wireScan({ settings, pause, panel, dialog, reaction, report });
  onRequests(document, {
    'start-tracking': () => {
      sound.retry();
      tracking.start();
    },
    'camera-choose': (id) => tracking.start(id),
    'stop-tracking': tracking.stop,
    recentre: tracking.recentre,
    'pause-toggle': pause.toggle,
  });
  // One camera is enough for both windows.
  if (!isProjector()) startHandsFree(settings);
  return { pause, field, gestureHold, tracking, screen };
}
