/** Gestures at work, in whatever view: from the camera's frames to what each of them does. */
import { dispatch } from '../core/events.js';
import { makeGesturePlay } from './gesture-play.js';
import { makeRecogniser, recognitionOf } from './recogniser.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Tracking} from '../parts.js' */
/** @import {CommandContext} from '../commands/index.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {makeGestureHold} from '../pointer/gesture-hold.js' */
/** @import {ImportedModel} from '../types.js' */
/** @import {PictureEmbedding} from './learner.js' */

/** @typedef {ReturnType<typeof wireTeachLive>} TeachLive */

/**
 * @param {Object} parts
 * @param {GestureEditor} parts.editor
 * @param {GestureChoices} parts.choices
 * @param {Pick<Tracking, 'onPose'|'onState'|'isFollowing'|'embed'>} parts.tracking
 * @param {ReturnType<typeof makeGestureHold>} parts.pointerHold
 * @param {() => Promise<ImageBitmap|null>} parts.picture  of the camera, now
 * @param {PictureEmbedding} parts.pictureEmbedding
 * @param {(source: string) => CommandContext} parts.contextOf
 * @param {() => boolean} parts.isPaused
 * @param {() => boolean} parts.isTeaching  snapshots may be taken at any moment
 * @param {Report} parts.onProblem
 */
export function wireTeachLive(parts) {
  const { editor, choices, tracking, isTeaching } = parts;
  const play = makeGesturePlay({
    pointerHold: parts.pointerHold,
    triggerOf: choices.triggerOf,
    runnerParts: {
      contextOf: parts.contextOf,
      isPaused: parts.isPaused,
      onGesture(gestureId, phase, confidence, atMs) {
        const name = editor.set.gestures.find(({ id }) => id === gestureId)?.name ?? '';
        dispatch('creatable:gesture', { gestureId, name, phase, confidence, atMs });
      },
    },
  });
  const recogniser = makeRecogniser({
    picture: parts.picture,
    onProblem: parts.onProblem,
    isOn: () => tracking.isFollowing,
    onConfidences: play.hear,
  });
  /** In place of what was taught here. @type {ImportedModel|null} */
  let project = null;
  /** What recogniser and play were made from. @type {readonly unknown[]} */
  let made = [];

  const wantEmbeddings = () => tracking.embed(isTeaching() || recogniser.kind === 'body');
  const renew = () => {
    const { model, set } = editor;
    const now = [model, project, choices.state, set.gestures];
    if (now.every((each, index) => each === made[index])) return;
    made = now;
    const { pictureEmbedding } = parts;
    const recognition = recognitionOf({ model, project, gestures: set.gestures, pictureEmbedding });
    const { kind, gestureIds } = recognition;
    recogniser.use(recognition);
    play.use(kind === 'none' ? null : { gestureIds, mappings: choices.state.mappings });
    wantEmbeddings();
  };

  tracking.onPose(recogniser.see);
  tracking.onState((state) => {
    if ((state === 'off' || state === 'away') && play.canTry) play.hear(null, performance.now());
    if (state === 'on') wantEmbeddings();
  });
  editor.onChange(renew);
  choices.onChange(renew);

  return {
    get history() {
      return play.history;
    },
    onSeen: play.onSeen,
    /** @param {ImportedModel|null} next  in place of what was taught here */
    use(next) {
      project?.dispose();
      project = next;
      renew();
    },
    try: play.try,
    get canTry() {
      return play.canTry;
    },
    /** Whether embeddings are needed may have changed. */
    refresh: wantEmbeddings,
  };
}
