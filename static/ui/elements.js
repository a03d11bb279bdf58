/**
 * The page's elements, defined and typed; those of views come with them (wiring/when-needed.js).
 * Load the words first: elements render at once.
 */
import { AskDialog } from './ask-dialog.js';
import { CalibrationView } from './calibration-view.js';
import { CameraHint } from './camera-check.js';
import { ChoiceDialog } from './choice-dialog.js';
import { ControlBar } from './control-bar.js';
import { LetterBoard } from './letter-board.js';
import { LockView } from './lock-view.js';
import { MirrorView } from './mirror-view.js';
import { PlayStage } from './play-stage.js';
import { PointingTestView } from './pointing-test-view.js';
import { ProfilesView } from './profiles-view.js';
import { ReactionTest } from './reaction-test.js';
import { SettingsPanel } from './settings-panel.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { StartPanel } from './start-panel.js';
import { StatusLine } from './status-line.js';
import { SwitchDialog } from './switch-dialog.js';
import { SwitchPanel } from './switch-panel.js';
import { TakesList } from './takes-list.js';

/**
 * @template {HTMLElement} T
 * @param {new () => T} Type
 * @param {string} name
 * @returns {T}
 */
export function find(Type, name) {
  const element = document.querySelector(name);
  if (!(element instanceof Type)) throw new TypeError(`the page has no <${name}>`);
  return element;
}

export const pageElements = () => ({
  ask: find(AskDialog, 'ask-dialog'),
  board: find(LetterBoard, 'letter-board'),
  choice: find(ChoiceDialog, 'choice-dialog'),
  calibration: find(CalibrationView, 'calibration-view'),
  cameraHint: find(CameraHint, 'camera-hint'),
  controls: find(ControlBar, 'control-bar'),
  lock: find(LockView, 'lock-view'),
  mirror: find(MirrorView, 'mirror-view'),
  stage: find(PlayStage, 'play-stage'),
  stagePicture: find(HTMLCanvasElement, 'canvas.stage-picture'),
  pointingTest: find(PointingTestView, 'pointing-test-view'),
  profiles: find(ProfilesView, 'profiles-view'),
  reaction: find(ReactionTest, 'reaction-test'),
  shortcuts: find(ShortcutsDialog, 'shortcuts-dialog'),
  switchDialog: find(SwitchDialog, 'switch-dialog'),
  switchPanel: find(SwitchPanel, 'switch-panel'),
  settingsPanel: find(SettingsPanel, 'settings-panel'),
  start: find(StartPanel, 'start-panel'),
  statusLine: find(StatusLine, 'status-line'),
  takesList: find(TakesList, 'takes-list'),
});
