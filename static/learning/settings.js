/** What can be set about teaching and showing gestures, beside each gesture's own trigger. */
import { flag } from '../core/ranges.js';
import { CAPTURE_SETTINGS } from './capture.js';

export const TEACH_SETTINGS = Object.freeze({
  captureRate: CAPTURE_SETTINGS.perSecond,
  captureCountdown: CAPTURE_SETTINGS.countdownSeconds,
  captureBurst: CAPTURE_SETTINGS.burst,
  gestureSpeech: flag(false),
  gestureSounds: flag(false),
});
