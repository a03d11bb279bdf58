/**
 * Teaching gestures, and using them: the set that is taught, the camera that
 * shows them, the view, and what the player has chosen that they do.
 */
import { onLanguageChange } from '../core/i18n.js';
import { askFor, onRequest } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createSpeech } from '../core/speech.js';
import { codeOf } from '../core/statuses.js';
import { makeTabs } from '../core/tabs.js';
import { createGestureEditor } from '../learning/gesture-editor.js';
import { makeCommandContexts } from './command-contexts.js';
import { wireGestureFeedback } from './gesture-feedback.js';
import { makeLearner } from './learner.js';
import { makeLoop } from './loop.js';
import { wireMappingRequests } from './mapping-requests.js';
import { wireMirrors } from './mirrors.js';
import { weighPictureNetwork } from './picture-network.js';
import { wireTeachRequests } from './requests.js';
import { wireSetUse } from './set-use.js';
import { showCapture, shownOf } from './shown.js';
import { makeTeachingPictures } from './teaching-pictures.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {CommandContext} from '../commands/index.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {GestureSets, Pause, PointerField, Recording, Settings, Sound, Tracking, Views} from '../parts.js' */
/** @import {makeGestureHold} from '../pointer/gesture-hold.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {TeachLive} from './live.js' */
/** @import {SetUse} from './set-use.js' */
/** @import {TeachView} from './teach-view.js' */

/** The picture of the last ten seconds is drawn at most so often. */
const SIGNAL_MS = 150;

/**
 * @typedef {Object} TeachParts
 * @property {TeachView} view
 * @property {Settings} settings
 * @property {GestureChoices} choices
 * @property {GestureSets} sets
 * @property {Tracking} tracking
 * @property {ReturnType<typeof makeGestureHold>} pointerHold
 * @property {PointerField} field
 * @property {Sound} sound
 * @property {Pause} pause
 * @property {Views} views
 * @property {Recording} recording
 * @property {AskDialog} ask
 * @property {Report} report
 */

/**
 * What all that teaches is made from.
 * @typedef {Object} Made
 * @property {GestureEditor} editor
 * @property {Pick<ReturnType<typeof makeLearner>, 'learner'|'pictureEmbedding'>} learning
 * @property {ReturnType<typeof makeTeachingPictures>} pictures
 * @property {() => number} pictureBytes  what the picture embedding's network weighs
 * @property {(source: string) => CommandContext} contextOf
 * @property {() => boolean} isShown  the view
 * @property {() => void} show  whatever has changed, the view is made anew once
 */
/** @typedef {TeachParts & Made} Teaching */

/** @param {TeachParts} parts */
export function wireTeach(parts) {
  const { view, settings, choices, tracking, views } = parts;
  const { train, ...learning } = makeLearner();
  const editor = openEditor(parts, train);
  const pictureBytes = weighPictureNetwork(() => show());
  const show = makeSoon(() => {
    view.shown = shownOf({ editor, choices, settings, tracking, ...use, pictureBytes: pictureBytes() });
    const { state: capture } = use.capture;
    showCapture(view, { gestures: editor.set.gestures, capture, burst: settings.values.captureBurst });
  });
  const teaching = {
    ...parts,
    editor,
    learning,
    pictures: makeTeachingPictures(tracking),
    pictureBytes,
    contextOf: makeContexts(parts),
    isShown: () => views.shows(view),
    show,
  };
  const use = wireSetUse(teaching);
  wireRequests(teaching, use);
  followPage(teaching, use);
  show();
}

/** @param {TeachParts} parts @param {Parameters<typeof createGestureEditor>[0]['train']} train */
function openEditor({ sets, report }, train) {
  const { store, bin } = sets;
  return createGestureEditor({ store, bin, tabs: makeTabs('creatable-gestures'), onProblem: report, train });
}

/** @param {TeachParts} parts */
function makeContexts({ settings, sound, field, recording }) {
  const loop = makeLoop({ recording, nowSeconds: sound.nowSeconds });
  return makeCommandContexts({ settings, sound, field, recording, loop: loop.press });
}

/** What the view asks for, and what is heard of gestures. @param {Teaching} teaching @param {SetUse} use */
function wireRequests(teaching, { live, capture, set }) {
  const { editor, choices, settings, sets, view, sound, ask, report, contextOf, pictureBytes } = teaching;
  /** @param {ReadonlySet<string>} ids */
  const dropEarlier = (ids) =>
    sets.store
      .dropEarlierPictures(editor.set.id, ids)
      .catch((error) => report(codeOf(error, 'gestures-storage-unavailable')));
  wireTeachRequests({ editor, settings, capture, view, ask, report, pictureBytes, dropEarlier });
  const isElsewhere = () => set.isElsewhere;
  wireMappingRequests({ editor, choices, settings, live, view, sound, report, isElsewhere });
  const { say } = createSpeech({ report });
  wireGestureFeedback({ settings, contextOf, say, gestures: () => editor.set.gestures });
}

/** Camera, views and language come and go. @param {Teaching} teaching @param {SetUse} use */
function followPage({ editor, choices, settings, tracking, views, view, pictures, isShown, show }, { live, capture }) {
  const showMirrors = wireMirrors({ view, settings, tracking, isShown });
  showWhatIsSeen({ view, live, isShown });
  // The switch that is a gesture hears when there is none to be made.
  const tellSwitch = () => askFor(document, 'gestures-seen', tracking.isFollowing && live.canTry);
  onRequest(document, 'gestures-asked', tellSwitch);
  editor.onChange(tellSwitch);
  tracking.onState((state) => {
    if (state === 'off' || state === 'away') pictures.stop();
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
