/**
 * Wires the stages together; the only file that knows them all.
 */
import { fileSizes } from '../core/downloads.js';
import { dispatch, listen } from '../core/events.js';
import { onRequests } from '../core/requests.js';
import { statusOf } from '../core/statuses.js';
import { wireCalibration } from '../input/calibration.js';
import { wireCameraCheck } from '../input/camera-check.js';
import { wireDwell } from '../input/dwell.js';
import { startHandsFree } from '../input/hands-free.js';
import { wirePause } from '../input/pause.js';
import { wirePointerField } from '../input/pointer-field.js';
import { wireScan } from '../input/scan.js';
import { wireTracking } from '../input/tracking.js';
import { createGestureChoices } from '../learning/choices.js';
import { letterNames, wireInstrument } from '../play/instrument.js';
import { wireInstrumentChoice } from '../play/instrument-choice.js';
import { wireSound } from '../play/sound.js';
import { createProfileParts, wireProfiles } from '../players/wire.js';
import { wireLock } from '../players/wire-lock.js';
import { makeGestureHold } from '../pointer/gesture-hold.js';
import { createReaches } from '../pointer/reaches.js';
import { wirePointingTest } from '../pointing-test/wire.js';
import { createTakeLocks } from '../recorder/take-locks.js';
import { openTakeStore } from '../recorder/take-store.js';
import { createTakes } from '../recorder/takes.js';
import { createTakesApi } from '../recorder/takes-api.js';
import { createUploader } from '../recorder/uploader.js';
import { wireRecording } from '../takes/recording.js';
import { wireTakes } from '../takes/wire.js';
import { wireAnnouncements } from './announcements.js';
import { keepFocus } from './keep-focus.js';
import { loadFirstWords, wireLook } from './look.js';
import { makeNeeds } from './needs.js';
import { keepForOffline } from './offline.js';
import { wireViews } from './router.js';
import { openSettings } from './settings.js';
import { wireSettings } from './settings-dialog.js';
import { ALL_ROWS } from './settings-groups.js';
import { wireStart } from './start.js';
import { keepStatusInSight } from './status-place.js';
import { readViews } from './views.js';
import { wireWhenNeeded } from './when-needed.js';
import { wireShortcuts } from './wire-shortcuts.js';

/** @import {Report} from '../core/statuses.js' */

/** @type {Report} */
const report = (code, args) => dispatch('creatable:status', statusOf(code, args));
const settings = openSettings();
const reaches = createReaches();
const gestures = createGestureChoices();
const profiles = createProfileParts({ settings, reaches, gestures, report });
const table = readViews();
await loadFirstWords(settings, table[0].id);
const { pageElements } = await import('./elements.js');

const page = pageElements();
listen('creatable:status', (status) => page.statusLine.show(status));
keepStatusInSight(page.statusLine);
keepForOffline();
const lock = wireLock({ view: page.lock, report });

const progress = wireStart({ settings, panel: page.start });
const sound = wireSound({ settings, report, onBytes: progress.onSoundBytes });
const instrument = wireInstrument({
  settings,
  stage: page.stage,
  nowSeconds: sound.nowSeconds,
  onFirstPress: sound.start,
});
wireInstrumentChoice({ settings, chooser: page.instruments, controls: page.controls });
fileSizes().then((sizes) => {
  page.controls.fileBytes = sizes;
});
const views = wireViews(table);
views.onChange(instrument.releaseAll);
wireSettings({ settings, panel: page.settingsPanel, controls: page.controls, stage: page.stage, mirror: page.mirror });
wireLook({ settings, report });
letterNames().then((letters) => {
  page.stage.letters = page.shortcuts.letters = letters;
});

const pause = wirePause({ controls: page.controls, report });
const field = wirePointerField({ settings, stage: page.stage, pause });
const gestureHold = makeGestureHold();
wireDwell({ settings, field, pause, report, recentre: () => tracking.recentre() });
page.pointingTest.settingRows = ALL_ROWS;
wirePointingTest({
  settings,
  view: page.pointingTest,
  panel: page.settingsPanel,
  ask: page.ask,
  field,
  players: profiles.players,
});

const debug = new URLSearchParams(location.search).has('debug')
  ? (await import('./debug-view.js')).createDebugView(document.body, {
      backend: () => tracking.stats().backend,
      outputLatencyMs: () => (sound.synthesiser?.context.outputLatency ?? NaN) * 1000,
    })
  : undefined;
const tracking = wireTracking({
  settings,
  reaches,
  mirror: page.mirror,
  report,
  onBytes: progress.onWeightBytes,
  onMove: (pointer) => field.move(gestureHold.place(pointer)),
  isPaused: () => pause.on,
  onCameras(cameras, id) {
    page.settingsPanel.cameras = cameras;
    page.settingsPanel.cameraId = id;
  },
});

tracking.onState((state) => {
  page.controls.tracking = state;
  if (state === 'opening') pause.end();
  progress.onState(state);
});
if (debug) tracking.onPose(debug.showPose);

wireCalibration({ settings, pause, tracking, reaches, view: page.calibration, report });
wireCameraCheck({ tracking, hint: page.cameraHint, view: page.calibration });
listen('creatable:pointer', instrument.update);
listen('creatable:note', (event) => {
  page.stage.showNote(event);
  if (event.type === 'note-on' && event.origin === 'player') debug?.showNote();
});
onRequests(document, {
  'start-tracking': () => {
    sound.retry();
    tracking.start();
  },
  'camera-choose': (id) => tracking.start(id),
  'stop-tracking': tracking.stop,
  recentre: tracking.recentre,
  'pause-toggle': pause.toggle,
  'sustain-toggle': () => {
    page.controls.sustain = instrument.toggleSustain();
  },
  'sound-retry': sound.retry,
});
wireShortcuts({ settings, dialog: page.shortcuts });
wireProfiles({
  profiles,
  settings,
  reaches,
  view: page.profiles,
  panel: page.settingsPanel,
  ask: page.ask,
  isLocked: () => lock.locked,
});
wireScan({ settings, pause, panel: page.switchPanel, dialog: page.switchDialog, reaction: page.reaction, report });
wireAnnouncements({ settings, stage: page.stage });
keepFocus();
startHandsFree(settings);

const locks = createTakeLocks();
const store = await openTakeStore({ report, locks });
const api = createTakesApi();
const takes = createTakes({ store, api });
wireTakes({ takes, list: page.takesList, ask: page.ask, sound, api, report });
const recording = wireRecording({
  settings,
  controls: page.controls,
  store,
  sound,
  report,
  trackingQuality: tracking.quality,
  countTakes: () => takes.list().length,
});
createUploader({ store, api, locks, report });
wireWhenNeeded({
  table,
  views,
  needs: makeNeeds({ settings, gestures }),
  page: {
    settings,
    sound,
    tracking,
    pause,
    field,
    views,
    takes,
    recording,
    gestures,
    gestureHold,
    controls: page.controls,
    ask: page.ask,
    stagePicture: page.stagePicture,
    report,
  },
});
addEventListener('beforeunload', (event) => {
  // Only then: a question at every closing would be in the way.
  if (store.holdsUnwritten) event.preventDefault();
});
await takes.refresh();
