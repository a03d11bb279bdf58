/**
 * Wires the stages together; the only file that knows them all.
 */
import { SOUNDS } from './audio/sounds.js';
import { dispatch, listen } from './events.js';
import { createTakeLocks } from './recorder/take-locks.js';
import { openTakeStore } from './recorder/take-store.js';
import { createTakes } from './recorder/takes.js';
import { createTakesApi } from './recorder/takes-api.js';
import { createUploader } from './recorder/uploader.js';
import { createSettings } from './settings.js';
import { loadWords } from './ui/i18n.js';
import { letterNames, wireInstrument } from './wiring/instrument.js';
import { wordThePage, wireTheme } from './wiring/look.js';
import { keepForOffline } from './wiring/offline.js';
import { wireRecording } from './wiring/recording.js';
import { wireSettings } from './wiring/settings.js';
import { wireShortcuts } from './wiring/shortcuts.js';
import { wireSound } from './wiring/sound.js';
import { fileSizes, wireStart } from './wiring/start.js';
import { wireTakes } from './wiring/takes.js';
import { wireTracking } from './wiring/tracking.js';

/** @typedef {import('./events.js').EventDetails['creatable:status']} Status */

await loadWords();
const { pageElements } = await import('./ui/elements.js');
wordThePage();

const page = pageElements();
const settings = createSettings();
const onStatus = (/** @type {Status} */ status) => dispatch('creatable:status', status);
const report = (/** @type {string} */ code, /** @type {Status['level']} */ level = 'info') => onStatus({ code, level });
listen('creatable:status', (status) => page.statusLine.show(status));

const progress = wireStart({ settings, panel: page.start });
const sound = wireSound({ settings, report, onBytes: progress.onSoundBytes });
const instrument = wireInstrument({ settings, stage: page.stage, nowSeconds: sound.nowSeconds, onFirstPress: sound.start });
page.controls.sounds = SOUNDS;
fileSizes().then((sizes) => { page.controls.fileBytes = sizes; });
wireSettings({ settings, panel: page.settingsPanel, controls: page.controls, stage: page.stage, mirror: page.mirror });
wireTheme(settings);
letterNames().then((letters) => { page.stage.letters = letters; });

const debug = new URLSearchParams(location.search).has('debug')
  ? (await import('./ui/debug-view.js')).createDebugView(document.body, {
    backend: () => tracking.stats().backend,
    outputLatencyMs: () => (sound.synthesiser?.context.outputLatency ?? NaN) * 1000,
  }) : undefined;
const tracking = wireTracking({
  settings, mirror: page.mirror, onStatus, onBytes: progress.onWeightBytes, onPose: debug?.showPose,
  onState(state) {
    page.controls.tracking = state;
    progress.onState(state);
  },
  onCameras(cameras, id) {
    page.settingsPanel.cameras = cameras;
    page.settingsPanel.cameraId = id;
  },
});

listen('creatable:pointer', (pointer) => {
  instrument.update(pointer);
  page.stage.showPointer(pointer);
});
listen('creatable:note', (event) => {
  page.stage.showNote(event);
  if (event.type === 'note-on' && event.origin === 'player') debug?.showNote();
});
for (const [request, act] of Object.entries({
  'start-tracking': () => { sound.retry(); tracking.start(); },
  'camera-choose': (/** @type {CustomEvent} */ event) => tracking.start(event.detail),
  'stop-tracking': tracking.stop,
  recentre: tracking.recentre,
  'pause-toggle': tracking.togglePause,
  'sustain-toggle': () => { page.controls.sustain = instrument.toggleSustain(); },
  'sound-retry': sound.retry,
})) document.addEventListener(request, /** @type {EventListener} */ (act));
wireShortcuts({ recentre: tracking.recentre, togglePause: tracking.togglePause });

const locks = createTakeLocks();
const store = await openTakeStore({ onStatus, locks });
const api = createTakesApi();
const takes = createTakes({ store, api });
wireTakes({ takes, list: page.takesList, ask: page.ask, sound, report });
wireRecording({
  settings, controls: page.controls, store, sound, report,
  trackingQuality: tracking.quality, countTakes: () => takes.list().length,
});
createUploader({ store, api, locks, onStatus });
addEventListener('beforeunload', (event) => {
  // Only then: a question at every closing would be in the way.
  if (store.holdsUnwritten) event.preventDefault();
});
keepForOffline();
await takes.refresh();
