/**
 * Teaching gestures, and using them: the set that is taught, the camera that
 * shows them, the view, and what the player has chosen that they do.
 */
import { makeFrameGrabber } from '../camera/frame-grabber.js';
import { fileSizes } from '../core/downloads.js';
import { onLanguageChange } from '../core/i18n.js';
import { askFor, onRequest } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createSpeech } from '../core/speech.js';
import { codeOf } from '../core/statuses.js';
import { makeTabs } from '../core/tabs.js';
import { createGestureEditor } from '../learning/gesture-editor.js';
import { makeCommandContexts } from './command-contexts.js';
import { wireTeachFiles } from './files.js';
import { wireGestureFeedback } from './gesture-feedback.js';
import { makeLearner } from './learner.js';
import { wireTeachLive } from './live.js';
import { makeLoop } from './loop.js';
import { wireMappingRequests } from './mapping-requests.js';
import { wireMirrors } from './mirrors.js';
import { followPlayersSet } from './players-set.js';
import { wireTeachRequests } from './requests.js';
import { showCapture, shownOf } from './shown.js';
import { wireTeachCapture } from './snapshots.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {GestureSets, Pause, PointerField, Recording, Settings, Sound, Tracking, Views} from '../parts.js' */
/** @import {makeGestureHold} from '../pointer/gesture-hold.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {TeachLive} from './live.js' */
/** @import {TeachView} from './teach-view.js' */

/** The picture of the last ten seconds is drawn at most so often. */
const SIGNAL_MS = 150;
/** Where the picture embedding's network lies in models/. */
const PICTURE_FILES = 'efficientnet-lite0/';

/**
 * @param {Object} parts
 * @param {TeachView} parts.view
 * @param {Settings} parts.settings
 * @param {GestureChoices} parts.choices
 * @param {GestureSets} parts.sets
 * @param {Tracking} parts.tracking
 * @param {ReturnType<typeof makeGestureHold>} parts.pointerHold
 * @param {PointerField} parts.field
 * @param {Sound} parts.sound
 * @param {Pause} parts.pause
 * @param {Views} parts.views
 * @param {Recording} parts.recording
 * @param {AskDialog} parts.ask
 * @param {Report} parts.report
 */
export function wireTeach(parts) {
  const { view, settings, choices, sets, tracking, pointerHold, field, sound, pause, views, recording } = parts;
  const { ask, report } = parts;
  const { learner, train, pictureEmbedding } = makeLearner();
  const editor = createGestureEditor({
    store: sets.store,
    bin: sets.bin,
    tabs: makeTabs('creatable-gestures'),
    onProblem: report,
    train,
  });
  const { picture, shown, stop } = makeTeachingPictures(tracking);
  const loop = makeLoop({ recording, nowSeconds: sound.nowSeconds });
  const contextOf = makeCommandContexts({ settings, sound, field, recording, loop: loop.press });
  const isShown = () => views.shows(view);
  const pictureBytes = weighPictureNetwork(() => show());

  /** Whatever has changed, the view is made anew once. */
  const show = makeSoon(() => {
    view.shown = shownOf({
      editor,
      choices,
      settings,
      tracking,
      capture,
      live,
      files,
      set,
      pictureBytes: pictureBytes(),
    });
    showCapture(view, { gestures: editor.set.gestures, capture: capture.state, burst: settings.values.captureBurst });
  });

  const live = wireTeachLive({
    editor,
    choices,
    tracking,
    pointerHold,
    picture,
    pictureEmbedding,
    contextOf,
    isPaused: () => pause.on,
    isTeaching: isShown,
    onProblem: report,
  });
  const capture = wireTeachCapture({
    editor,
    settings,
    tracking,
    picture,
    shown,
    pictureEmbedding,
    report,
    onChange: show,
  });
  const files = wireTeachFiles({
    editor,
    choices,
    settings,
    sets,
    view,
    ask,
    learner,
    sampleOf: capture.sampleOfFile,
    use: live.use,
    place: () => set.place,
    report,
    onChange: show,
  });
  const set = followPlayersSet({
    editor,
    choices,
    async onOpened() {
      await files.opened();
      show();
    },
  });
  wireTeachRequests({
    editor,
    settings,
    capture,
    view,
    ask,
    report,
    pictureBytes,
    dropEarlier: (ids) =>
      sets.store
        .dropEarlierPictures(editor.set.id, ids)
        .catch((error) => report(codeOf(error, 'gestures-storage-unavailable'))),
  });
  const isElsewhere = () => set.isElsewhere;
  wireMappingRequests({ editor, choices, settings, live, view, sound, report, isElsewhere });
  const { say } = createSpeech({ report });
  wireGestureFeedback({ settings, contextOf, say, gestures: () => editor.set.gestures });
  const showMirrors = wireMirrors({ view, settings, tracking, isShown });
  showWhatIsSeen({ view, live, isShown });

  // The switch that is a gesture hears when there is none to be made.
  const tellSwitch = () => askFor(document, 'gestures-seen', tracking.isFollowing && live.canTry);
  onRequest(document, 'gestures-asked', tellSwitch);
  editor.onChange(tellSwitch);
  tracking.onState((state) => {
    if (state === 'off' || state === 'away') stop();
    tellSwitch();
  });
  views.onChange(() => {
    if (!isShown()) capture.end();
    live.refresh();
    showMirrors();
  });
  for (const onChange of [editor.onChange, choices.onChange, tracking.onState, views.onChange, settings.onChange])
    onChange(show);
  onLanguageChange(show);
  show();
}

/**
 * What is learnt from is the whole picture; what is kept of it, and shown, is what the player lets be shown.
 * @param {Pick<Tracking, 'stream'|'seen'>} tracking
 */
function makeTeachingPictures(tracking) {
  const whole = makeFrameGrabber(() => tracking.seen);
  const permitted = makeFrameGrabber(() => tracking.stream);
  return {
    picture: whole.picture,
    /** @param {ImageBitmap} picture */
    shown: async (picture) => (tracking.stream === tracking.seen ? picture : permitted.picture()),
    stop() {
      whole.stop();
      permitted.stop();
    },
  };
}

/**
 * Bars with every frame, the drawn signal as often as can be read.
 * @param {{view: TeachView, live: TeachLive, isShown: () => boolean}} parts
 */
function showWhatIsSeen({ view, live, isShown }) {
  let drawnAtMs = -Infinity;
  live.onSeen((seen) => {
    if (!isShown()) return;
    view.bars?.show(seen);
    if (seen.atMs - drawnAtMs < SIGNAL_MS && seen.atMs >= drawnAtMs) return;
    drawnAtMs = seen.atMs;
    view.trigger?.draw();
  });
}

/**
 * @param {() => void} onKnown
 * @returns {() => number}  what the picture embedding's network weighs, in bytes; 0 before that is known
 */
function weighPictureNetwork(onKnown) {
  let weight = 0;
  fileSizes().then((sizes) => {
    const own = [...sizes].filter(([file]) => file.startsWith(PICTURE_FILES));
    weight = own.reduce((sum, [, bytes]) => sum + bytes, 0);
    onKnown();
  });
  return () => weight;
}
