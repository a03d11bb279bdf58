/** What the view Teach gestures shows, put together from everything that it is about. */
import { megabytes } from '../core/i18n.js';
import { adviceFor } from '../learning/advice.js';
import { conflictsOf } from '../learning/conflicts.js';
import { nameOfGesture } from './gesture-names.js';

/** @import {CaptureState} from '../learning/capture.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {Settings, Tracking} from '../parts.js' */
/** @import {Gesture} from '../types.js' */
/** @import {TeachFiles} from './files.js' */
/** @import {TeachLive} from './live.js' */
/** @import {TeachShown, TeachView} from './teach-view.js' */

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'|'model'|'learntFrom'|'problem'|'curve'|'options'|'canUndo'>} parts.editor
 * @param {Pick<GestureChoices, 'state'|'triggerOf'>} parts.choices
 * @param {Pick<Settings, 'values'>} parts.settings
 * @param {Pick<Tracking, 'state'>} parts.tracking
 * @param {{state: CaptureState}} parts.capture
 * @param {Pick<TeachLive, 'history'>} parts.live
 * @param {Pick<TeachFiles, 'project'|'onServer'|'earlier'>} parts.files
 * @param {{isElsewhere: boolean}} parts.set
 * @param {number} parts.pictureBytes
 * @returns {TeachShown}
 */
export function shownOf({ editor, choices, settings, tracking, capture, live, files, set, pictureBytes }) {
  const { model, learntFrom, problem, curve, options, canUndo } = editor;
  const { samples, gestures, kind } = editor.set;
  const evaluation = model?.evaluation ?? null;
  return {
    set: editor.set,
    model,
    learntCount: learntFrom?.count ?? 0,
    problem,
    curve,
    options,
    canUndo,
    elsewhere: set.isElsewhere,
    project: files.project,
    onServer: files.onServer,
    earlier: files.earlier,
    advice: samples.length ? adviceFor({ samples, gestures, evaluation, kind, nowMs: Date.now() }) : [],
    capture: capture.state,
    choices: choices.state,
    triggerOf: choices.triggerOf,
    history: () => live.history,
    conflicts: conflictsOf(choices.state.mappings, evaluation),
    values: settings.values,
    tracking: tracking.state,
    pictureSize: megabytes(pictureBytes),
  };
}

/**
 * The dialog of snapshots that are taken by themselves.
 * @param {Pick<TeachView, 'captureDialog'>} view
 * @param {{gestures: readonly Gesture[], capture: CaptureState, burst: number}} shown
 */
export function showCapture({ captureDialog }, { gestures, capture, burst }) {
  if (!captureDialog) return;
  const { mode, gestureId, secondsLeft, taken } = capture;
  Object.assign(captureDialog, { secondsLeft, taken, of: burst });
  if (mode === 'counting') captureDialog.open(nameOfGesture(gestures, gestureId ?? ''));
  if (mode === 'idle') captureDialog.close();
}
