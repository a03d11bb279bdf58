/**
 * Teaching gestures, and using them: the set that is taught, the camera that
 * shows them, the view, and what the player has chosen that they do.
 */
import { makeFrameGrabber } from '../camera/frame-grabber.js';
import { fileSizes } from '../core/downloads.js';
import { listen } from '../core/events.js';
import { megabytes, onLanguageChange } from '../core/i18n.js';
import { askFor, onRequest } from '../core/requests.js';
import { createSpeech } from '../core/speech.js';
import { adviceFor } from '../learning/advice.js';
import { conflictsOf } from '../learning/conflicts.js';
import { createGestureEditor } from '../learning/gesture-editor.js';
import { createGestureStore } from '../learning/store.js';
import { makeCommandContexts } from './command-contexts.js';
import { wireTeachFiles } from './files.js';
import { gestureName } from './gesture-names.js';
import { wireTeachLive } from './live.js';
import { makeLoop } from './loop.js';
import { wireTeachRequests } from './requests.js';
import { wireTeachCapture } from './snapshots.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Pause, PointerField, Recording, Settings, Sound, Tracking, Views} from '../parts.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {createLearner} from '../learning/client.js' */
/** @import {makeGestureHold} from '../pointer/gesture-hold.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {TeachView} from './teach-view.js' */

/** @typedef {ReturnType<typeof createLearner>['pictureEmbedding']} PictureEmbedding */

/** The picture of the last ten seconds is drawn at most so often. */
const SIGNAL_MS = 150;
/** What a gesture sounds like that is to be heard: one tone of the pentatonic scale for each. */
const PICTURE_FILES = 'efficientnet-lite0/';
const CHIME_MS = 400;
const TONES = [72, 74, 76, 79, 81, 84, 86, 88];

/**
 * @param {Object} parts
 * @param {TeachView} parts.view
 * @param {Settings} parts.settings
 * @param {GestureChoices} parts.choices
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
export function wireTeach({
  view,
  settings,
  choices,
  tracking,
  pointerHold,
  field,
  sound,
  pause,
  views,
  recording,
  ask,
  report,
}) {
  /** @type {Promise<ReturnType<typeof createLearner>>|undefined} */
  let learning;
  const learner = () => (learning ??= import('../learning/client.js').then(({ createLearner }) => createLearner({})));
  const editor = createGestureEditor({
    store: createGestureStore(),
    onProblem: report,
    train: async (samples, options) => (await learner()).train(samples, options),
  });
  const grabber = makeFrameGrabber(() => tracking.stream);
  const { picture } = grabber;
  const pictureEmbedding = /** @type {PictureEmbedding} */ (
    async (bitmap, options) => (await learner()).pictureEmbedding(bitmap, options)
  );
  const speech = createSpeech({ report });
  const loop = makeLoop({ recording, nowSeconds: sound.nowSeconds });
  const contextOf = makeCommandContexts({ settings, sound, field, recording, loop: loop.press });
  const isShown = () => views.current === 'teach';
  let elsewhere = false;
  let waiting = false;
  /** What the picture embedding's network weighs. */
  let pictureBytes = 0;
  fileSizes().then((sizes) => {
    pictureBytes = [...sizes]
      .filter(([file]) => file.startsWith(PICTURE_FILES))
      .reduce((sum, [, bytes]) => sum + bytes, 0);
    show();
  });

  /** Whatever has changed, the view is made anew once. */
  const show = () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      view.shown = shown();
      showCapture();
    });
  };

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
  const capture = wireTeachCapture({ editor, settings, tracking, picture, pictureEmbedding, report, onChange: show });
  const files = wireTeachFiles({
    editor,
    choices,
    settings,
    view,
    ask,
    learner,
    use: live.use,
    report,
    onChange: show,
  });

  const shown = () => {
    const { set, model, problem, curve, options, canUndo } = editor;
    return {
      set,
      model,
      problem,
      curve,
      options,
      canUndo,
      elsewhere,
      project: files.project,
      onServer: files.onServer,
      advice: set.samples.length
        ? adviceFor({
            samples: set.samples,
            gestures: set.gestures,
            evaluation: model?.evaluation ?? null,
            kind: set.kind,
            nowMs: Date.now(),
          })
        : [],
      capture: capture.state,
      choices: choices.state,
      triggerOf: choices.triggerOf,
      history: () => live.history,
      conflicts: conflictsOf(choices.state.mappings, model?.evaluation ?? null),
      values: settings.values,
      tracking: tracking.state,
      pictureSize: megabytes(pictureBytes),
    };
  };
  const nameOf = (/** @type {string|null} */ id) => {
    const found = editor.set.gestures.find((gesture) => gesture.id === id);
    return found ? gestureName(found) : '';
  };

  const showCapture = () => {
    const dialog = view.captureDialog;
    const { mode, gestureId, secondsLeft, taken } = capture.state;
    if (!dialog) return;
    Object.assign(dialog, { secondsLeft, taken, of: settings.values.captureBurst });
    if (mode === 'counting') dialog.open(nameOf(gestureId));
    if (mode === 'idle') dialog.close();
  };
  wireTeachRequests({
    editor,
    choices,
    settings,
    capture,
    live,
    view,
    ask,
    sound,
    report,
    pictureBytes: () => pictureBytes,
    isElsewhere: () => elsewhere,
  });

  /** The set of whoever plays. */
  const follow = async () => {
    const { setId } = choices.state;
    if (setId === editor.set.id) return;
    const found = await editor.open(setId);
    elsewhere = !found && setId !== null;
    await files.reopen();
    show();
  };

  editor.onChange(() => {
    tellSwitch();
    if (editor.set.samples.length || editor.imported) elsewhere = false;
    // From its first gesture on, the set is the player's.
    if (editor.set.gestures.length > 1 && choices.state.setId !== editor.set.id)
      choices.update({ setId: editor.set.id });
    show();
  });
  choices.onChange(() => {
    show();
    follow();
  });
  listen('creatable:gesture', ({ gestureId, name, phase }) => {
    if (phase !== 'begin') return;
    if (settings.values.gestureSpeech) speech.say(name);
    if (settings.values.gestureSounds) chime(gestureId);
  });
  /** @param {string} gestureId */
  const chime = (gestureId) => {
    const { order } = editor.set.gestures.find(({ id }) => id === gestureId) ?? { order: 0 };
    const { notes } = contextOf('gesture heard');
    const note = TONES[order % TONES.length];
    notes.hold('melody', note, 'gesture heard', 70);
    setTimeout(() => notes.letGo('melody', note, 'gesture heard'), CHIME_MS);
  };
  let drawnAtMs = -Infinity;
  // The switch that is a gesture hears when there is none to be made.
  const tellSwitch = () => askFor(document, 'gestures-seen', tracking.isFollowing && live.canTry);
  onRequest(document, 'gestures-asked', tellSwitch);
  live.onSeen((seen) => {
    if (!isShown()) return;
    view.bars?.show(seen);
    if (seen.atMs - drawnAtMs < SIGNAL_MS && seen.atMs >= drawnAtMs) return;
    drawnAtMs = seen.atMs;
    view.trigger?.draw();
  });
  tracking.onPose(({ pose }) => {
    if (!isShown()) return;
    view.mirrors.forEach((mirror) =>
      mirror.draw(pose, { part: /** @type {any} */ (settings.values.part), reach: null }),
    );
  });
  const showMirrors = () =>
    view.mirrors.forEach((mirror) => {
      Object.assign(mirror, { stream: isShown() ? tracking.stream : null, picture: settings.values.picture });
    });
  tracking.onState((state) => {
    if (state === 'off') grabber.stop();
    tellSwitch();
    showMirrors();
    show();
  });
  views.onChange(() => {
    if (!isShown()) capture.end();
    live.refresh();
    showMirrors();
    show();
  });
  settings.onChange((name) => {
    if (name === 'picture') showMirrors();
    show();
  });
  onLanguageChange(show);
  show();
  view.updateComplete.then(showMirrors);
  follow();
}
