/**
 * Gestures at work, in whatever view: each frame becomes confidences, these
 * become gestures, and gestures do what they are mapped to.
 */
import { dispatch } from '../core/events.js';
import { codeOf } from '../core/statuses.js';
import { NOTHING } from '../learning/gesture-set.js';
import { makePredictor } from '../learning/predictor.js';
import { makeRunner } from '../learning/runner.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Tracking} from '../parts.js' */
/** @import {CommandContext} from '../commands/index.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {TriggerState} from '../learning/trigger.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {makeGestureHold} from '../pointer/gesture-hold.js' */
/** @import {ImportedModel, PoseMessage, Prediction, TrainedModel} from '../types.js' */
/** @import {PictureEmbedding} from './wire.js' */

/** @typedef {{atMs: number, confidences: ReadonlyMap<string, number>|null, states: ReadonlyMap<string, TriggerState>}} Seen  null: nobody is seen */
/** @typedef {ReturnType<typeof wireTeachLive>} TeachLive */

/** Above this a frame resembles no gesture that was taught. */
const NOVEL = 0.5;
/** A player who is not seen for a moment has not gone. */
const LOST_MS = 300;
/** What the sliders of a gesture's trigger are shown with. */
export const HISTORY_MS = 10_000;

/**
 * @param {Object} parts
 * @param {GestureEditor} parts.editor
 * @param {GestureChoices} parts.choices
 * @param {Pick<Tracking, 'onPose'|'onState'|'isFollowing'|'embed'>} parts.tracking
 * @param {ReturnType<typeof makeGestureHold>} parts.hold
 * @param {() => Promise<ImageBitmap|null>} parts.picture  of the camera, now
 * @param {PictureEmbedding} parts.pictureEmbedding
 * @param {(source: string) => CommandContext} parts.contextOf
 * @param {() => boolean} parts.isPaused
 * @param {() => boolean} parts.isTeaching  snapshots may be taken at any moment
 * @param {Report} parts.onProblem
 */
export function wireTeachLive({
  editor,
  choices,
  tracking,
  hold,
  picture,
  pictureEmbedding,
  contextOf,
  isPaused,
  isTeaching,
  onProblem,
}) {
  const listeners = /** @type {((seen: Seen) => void)[]} */ ([]);
  /** @type {Seen[]} */
  let history = [];
  /** @type {{predict: (embedding: Float32Array) => Prediction}|null} */
  let predictor = null;
  /** @type {ImportedModel|null} */
  let imported = null;
  /** @type {ReturnType<typeof makeRunner>|null} */
  let runner = null;
  /** What the predictor and the runner were made from. */
  let made = /** @type {unknown[]} */ ([]);
  let looking = false;
  let seenAtMs = -Infinity;
  let told = '';

  const model = () => editor.model;
  const gestureIds = () => (imported ? editor.set.gestures.map(({ id }) => id) : (model()?.gestureIds ?? []));
  const isActive = () => Boolean(predictor ?? imported);
  const nameOf = (/** @type {string} */ id) => editor.set.gestures.find((gesture) => gesture.id === id)?.name ?? '';

  const renew = () => {
    const now = [model(), imported, choices.state];
    if (now.every((each, index) => each === made[index])) return;
    if (model() !== made[0]) predictor = model() && makePredictor(/** @type {TrainedModel} */ (model()));
    made = now;
    runner?.dispose();
    hold.hold(false, 0);
    runner = isActive()
      ? makeRunner({
          gestureIds: gestureIds(),
          mappings: choices.state.mappings,
          triggerOf: choices.triggerOf,
          contextOf,
          isPaused,
          onGesture: (gestureId, phase, confidence, atMs) =>
            dispatch('creatable:gesture', { gestureId, name: nameOf(gestureId), phase, confidence, atMs }),
        })
      : null;
    wantEmbeddings();
  };
  const wantEmbeddings = () => tracking.embed(isTeaching() || (Boolean(predictor) && model()?.kind === 'body'));

  /** @param {ReadonlyMap<string, number>|null} confidences @param {number} atMs */
  const tell = (confidences, atMs) => {
    const states = runner?.update(confidences, atMs) ?? new Map();
    const holding = [...states].some(([id, { rising, on }]) => (rising || on) && choices.triggerOf(id).holdsPointer);
    hold.hold(holding, atMs);
    const seen = { atMs, confidences, states };
    history = [...history.filter((each) => each.atMs > atMs - HISTORY_MS), seen];
    for (const listener of listeners) listener(seen);
  };

  /** @param {Prediction} prediction @returns {Map<string, number>} */
  const toConfidences = ({ confidences, novelty }) =>
    new Map(gestureIds().map((id, index) => [id, novelty <= NOVEL ? confidences[index] : Number(id === NOTHING)]));

  /** What needs a picture of its own: one at a time, the next frame when it is done. @param {number} atMs */
  const look = async (atMs) => {
    if (looking) return;
    looking = true;
    const asked = made;
    try {
      const bitmap = await picture();
      const confidences = bitmap && (await classify(bitmap));
      if (confidences && made === asked && tracking.isFollowing) tell(confidences, atMs);
      told = '';
    } catch (error) {
      const code = codeOf(error, 'learning-failed');
      if (told !== code) onProblem(code);
      told = code;
    }
    looking = false;
  };

  /** @param {ImageBitmap} bitmap @returns {Promise<Map<string, number>|null>} */
  const classify = async (bitmap) => {
    if (imported) {
      const probabilities = await imported.predict(bitmap, { flip: true });
      return new Map(
        gestureIds()
          .filter((id) => id !== NOTHING)
          .map((id, index) => [id, probabilities[index]]),
      );
    }
    const embedding = await pictureEmbedding(bitmap, { flip: true });
    return predictor && toConfidences(predictor.predict(embedding));
  };

  /** @param {PoseMessage} message */
  const receive = ({ pose, embedding, capturedAtMs }) => {
    if (!isActive()) return;
    const usesPicture = imported || model()?.kind === 'picture';
    // A red card is a red card, with or without a face behind it.
    if (usesPicture) return void look(capturedAtMs);
    if (pose && embedding && predictor) {
      seenAtMs = capturedAtMs;
      return tell(toConfidences(predictor.predict(embedding)), capturedAtMs);
    }
    if (capturedAtMs - seenAtMs > LOST_MS) tell(null, capturedAtMs);
    return undefined;
  };

  tracking.onPose(receive);
  tracking.onState((state) => {
    if (state === 'off' && isActive()) tell(null, performance.now());
    if (state === 'on') wantEmbeddings();
  });
  editor.onChange(renew);
  choices.onChange(renew);

  return {
    /** @returns {readonly Seen[]}  of the last ten seconds */
    get history() {
      return history;
    },
    /** @param {(seen: Seen) => void} listener */
    onSeen: (listener) => void listeners.push(listener),
    /** @param {ImportedModel|null} next  in place of what was taught here */
    use(next) {
      imported?.dispose();
      imported = next;
      renew();
    },
    /** @param {string} mappingId @param {'begin'|'end'} phase */
    try: (mappingId, phase) => runner?.try(mappingId, phase),
    get canTry() {
      return runner !== null;
    },
    /** Whether embeddings are needed may have changed. */
    refresh: wantEmbeddings,
  };
}
