/**
 * The page's elements, defined and typed; those of views come with them (when-needed.js).
 * Load the words first: elements render at once.
 */

import { ActivityCards } from '../activities/activity-cards.js';
import { ActivitySign } from '../activities/activity-sign.js';
import { CalibrationView } from '../input/calibration-view.js';
import { CameraHint } from '../input/camera-hint.js';
import { ChoiceDialog } from '../input/choice-dialog.js';
import { LetterBoard } from '../input/letter-board.js';
import { ReactionTest } from '../input/reaction-test.js';
import { SwitchDialog } from '../input/switch-dialog.js';
import { SwitchPanel } from '../input/switch-panel.js';
import { BeatBar } from '../play/beat-bar.js';
import { ControlBar } from '../play/control-bar.js';
import { InstrumentChooser } from '../play/instrument-chooser.js';
import { PlayStage } from '../play/play-stage.js';
import { SongAccompaniment } from '../play/song-accompaniment.js';
import { SongRow } from '../play/song-row.js';
import { SongSheet } from '../play/song-sheet.js';
import { LockView } from '../players/lock-view.js';
import { ProfilesView } from '../players/profiles-view.js';
import { PointingTestView } from '../pointing-test/pointing-test-view.js';
import { SessionSign } from '../sessions/session-sign.js';
import { SongBookView } from '../song-book/song-book-view.js';
import { TakesList } from '../takes/takes-list.js';
import { AskDialog } from '../ui/ask-dialog.js';
import { find } from '../ui/find.js';
import { MirrorView } from '../ui/mirror-view.js';
import { SettingsPanel } from './settings-panel.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { StartPanel } from './start-panel.js';
import { StatusLine } from './status-line.js';

/** @typedef {ReturnType<typeof pageElements>} Elements */

export const pageElements = () => ({
  activityCards: find(ActivityCards, 'activity-cards'),
  activitySign: find(ActivitySign, 'activity-sign'),
  ask: find(AskDialog, 'ask-dialog'),
  beatBar: find(BeatBar, 'beat-bar'),
  board: find(LetterBoard, 'letter-board'),
  choice: find(ChoiceDialog, 'choice-dialog'),
  calibration: find(CalibrationView, 'calibration-view'),
  cameraHint: find(CameraHint, 'camera-hint'),
  controls: find(ControlBar, 'control-bar'),
  instruments: find(InstrumentChooser, 'instrument-chooser'),
  lock: find(LockView, 'lock-view'),
  mirror: find(MirrorView, 'mirror-view'),
  stage: find(PlayStage, 'play-stage'),
  stagePicture: find(HTMLCanvasElement, 'canvas.stage-picture'),
  pointingTest: find(PointingTestView, 'pointing-test-view'),
  profiles: find(ProfilesView, 'profiles-view'),
  reaction: find(ReactionTest, 'reaction-test'),
  sessionSign: find(SessionSign, 'session-sign'),
  shortcuts: find(ShortcutsDialog, 'shortcuts-dialog'),
  switchDialog: find(SwitchDialog, 'switch-dialog'),
  switchPanel: find(SwitchPanel, 'switch-panel'),
  settingsPanel: find(SettingsPanel, 'settings-panel'),
  songAccompaniment: find(SongAccompaniment, 'song-accompaniment'),
  songBook: find(SongBookView, 'song-book-view'),
  songRow: find(SongRow, 'song-row'),
  songSheet: find(SongSheet, 'song-sheet'),
  start: find(StartPanel, 'start-panel'),
  statusLine: find(StatusLine, 'status-line'),
  takesList: find(TakesList, 'takes-list'),
});
