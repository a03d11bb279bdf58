/** What can be set about teaching and showing gestures, beside each gesture's own trigger. */
import { CAPTURE_DEFAULTS, CAPTURE_RANGES } from './capture.js';

export const TEACH_SETTINGS = Object.freeze({
  captureRate: CAPTURE_DEFAULTS.perSecond,
  captureCountdown: CAPTURE_DEFAULTS.countdownSeconds,
  captureBurst: CAPTURE_DEFAULTS.burst,
  gestureSpeech: false,
  gestureSounds: false,
});

export const TEACH_RANGES = Object.freeze({
  captureRate: CAPTURE_RANGES.perSecond,
  captureCountdown: CAPTURE_RANGES.countdownSeconds,
  captureBurst: CAPTURE_RANGES.burst,
});
