/** Snapshots become samples: from the camera, while a button is held or after a countdown, and from image files. */
import { makeCaptureSession } from './capture-session.js';
import { makeFileAdder } from './picture-files.js';
import { makeSamples } from './samples.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {Settings, Tracking} from '../parts.js' */
/** @import {PictureEmbedding} from './learner.js' */

/**
 * @param {Object} parts
 * @param {GestureEditor} parts.editor
 * @param {Settings} parts.settings
 * @param {Pick<Tracking, 'onPose'|'onState'|'isFollowing'>} parts.tracking
 * @param {() => Promise<ImageBitmap|null>} parts.picture  of the camera, now
 * @param {(picture: ImageBitmap) => Promise<ImageBitmap|null>} parts.shown  what may be kept of that picture, to be shown
 * @param {PictureEmbedding} parts.pictureEmbedding  closes the picture
 * @param {Report} parts.report
 * @param {() => void} parts.onChange  what is to be shown has changed
 */
export function wireTeachCapture(parts) {
  const { editor, settings, tracking, picture, shown, pictureEmbedding, report, onChange } = parts;
  const { values } = settings;
  const samples = makeSamples({ picture, shown, pictureEmbedding, showsCamera: () => values.picture === 'camera' });
  const session = makeCaptureSession({
    editor,
    settings: () => ({
      perSecond: values.captureRate,
      countdownSeconds: values.captureCountdown,
      burst: values.captureBurst,
    }),
    isCameraOn: () => tracking.isFollowing,
    sampleOf: samples.ofFrame,
    report,
    onChange,
  });
  tracking.onPose(session.see);
  tracking.onState((state) => {
    if (state === 'off' || state === 'away' || state === 'opening') session.end('capture-camera-lost');
  });
  return {
    begin: session.begin,
    end: () => session.end(),
    addFiles: makeFileAdder({ editor, sampleOf: samples.ofFile, report }),
    sampleOfFile: samples.ofFile,
    get state() {
      return session.state;
    },
  };
}
