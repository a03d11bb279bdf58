/**
 * Each frame becomes confidences: by the embedding of the body that comes with
 * it, or by a picture of its own, one at a time.
 */
import { backOffSeconds } from '../core/back-off.js';
import { codeOf } from '../core/statuses.js';
import { NOTHING } from '../learning/gesture-set.js';
import { makePredictor } from '../learning/predictor.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Gesture, ImportedModel, PoseMessage, Prediction, TrainedModel} from '../types.js' */
/** @import {PictureEmbedding} from './learner.js' */

/** @typedef {Map<string, number>} Confidences  by gesture */

/**
 * What gestures are recognised by now.
 * @typedef {{kind: 'none', gestureIds: readonly string[]}
 *   | {kind: 'body', gestureIds: readonly string[], classify: (embedding: Float32Array) => Confidences}
 *   | {kind: 'picture', gestureIds: readonly string[], classify: (picture: ImageBitmap) => Promise<Confidences>}} Recognition
 */

/** Above this a frame resembles no gesture that was taught. */
const NOVEL = 0.5;
/** A player who is not seen for a moment has not gone. */
const LOST_MS = 300;

/** @type {Recognition} */
const NO_RECOGNITION = Object.freeze({ kind: 'none', gestureIds: [] });

/**
 * @param {Object} given
 * @param {TrainedModel|null} given.model
 * @param {ImportedModel|null} given.project  in place of the model
 * @param {readonly Gesture[]} given.gestures
 * @param {PictureEmbedding} given.pictureEmbedding
 * @returns {Recognition}
 */
export function recognitionOf({ model, project, gestures, pictureEmbedding }) {
  if (project) return recognitionOfProject(project, gestures);
  if (!model) return NO_RECOGNITION;
  const { kind } = model;
  const { predict } = makePredictor(model);
  const classify = (/** @type {Float32Array} */ embedding) => toConfidences(predict(embedding), model.gestureIds);
  // A gesture that was deleted is known until the others are learnt without it; it does nothing any more.
  const gestureIds = model.gestureIds.filter((id) => gestures.some((gesture) => gesture.id === id));
  if (kind === 'body') return { kind, gestureIds, classify };
  return { kind, gestureIds, classify: async (picture) => classify(await pictureEmbedding(picture, { flip: true })) };
}

/** @param {ImportedModel} project @param {readonly Gesture[]} gestures  its labels, after "nothing special" @returns {Recognition} */
function recognitionOfProject(project, gestures) {
  const gestureIds = gestures.map(({ id }) => id);
  const labels = gestureIds.filter((id) => id !== NOTHING);
  return {
    kind: 'picture',
    gestureIds,
    async classify(picture) {
      const probabilities = await project.predict(picture, { flip: true });
      return new Map(labels.map((id, index) => [id, probabilities[index]]));
    },
  };
}

/** What resembles nothing that was taught is nothing special, for certain. @param {Prediction} prediction @param {readonly string[]} gestureIds */
const toConfidences = ({ confidences, novelty }, gestureIds) =>
  new Map(gestureIds.map((id, index) => [id, novelty <= NOVEL ? confidences[index] : Number(id === NOTHING)]));

/**
 * @param {Object} parts
 * @param {() => Promise<ImageBitmap|null>} parts.picture  of the camera, now
 * @param {() => boolean} parts.isOn  the camera
 * @param {(confidences: Confidences|null, atMs: number) => void} parts.onConfidences  null: nobody is seen
 * @param {Report} parts.onProblem  once, until it works again
 * @param {() => number} [parts.random]
 */
export function makeRecogniser({ picture, isOn, onConfidences, onProblem, random = Math.random }) {
  /** @type {Recognition} */
  let recognition = NO_RECOGNITION;
  let isLooking = false;
  let seenAtMs = -Infinity;
  /** @type {StatusCode|''} */
  let reported = '';
  /** Pictures in a row that could not be looked at. */
  let failures = 0;
  let dueMs = -Infinity;

  /** What breaks down each time is tried more and more seldom. @param {unknown} error @param {number} atMs */
  const fail = (error, atMs) => {
    dueMs = failures === 0 ? atMs : atMs + 1000 * backOffSeconds(failures, random);
    failures += 1;
    const code = codeOf(error, 'learning-failed');
    if (code !== reported) onProblem(code);
    reported = code;
  };

  /** The next frame when this one is done. @param {Extract<Recognition, {kind: 'picture'}>} mine @param {number} atMs */
  const look = async (mine, atMs) => {
    if (isLooking || atMs < dueMs) return;
    isLooking = true;
    try {
      const bitmap = await picture();
      const confidences = bitmap && (await mine.classify(bitmap));
      // Meanwhile the camera may have been switched off, or something else been learnt.
      if (confidences && mine === recognition && isOn()) onConfidences(confidences, atMs);
      reported = '';
      failures = 0;
    } catch (error) {
      fail(error, atMs);
    }
    isLooking = false;
  };

  return {
    /** @param {Recognition} next */
    use(next) {
      recognition = next;
      failures = 0;
      dueMs = -Infinity;
    },
    get kind() {
      return recognition.kind;
    },
    get gestureIds() {
      return recognition.gestureIds;
    },
    /** @param {Pick<PoseMessage, 'pose'|'embedding'|'capturedAtMs'>} frame */
    see({ pose, embedding, capturedAtMs }) {
      if (recognition.kind === 'none') return;
      // A red card is a red card, with or without a face behind it.
      if (recognition.kind === 'picture') return void look(recognition, capturedAtMs);
      if (pose && embedding) {
        seenAtMs = capturedAtMs;
        return onConfidences(recognition.classify(embedding), capturedAtMs);
      }
      if (capturedAtMs - seenAtMs > LOST_MS) onConfidences(null, capturedAtMs);
      return undefined;
    },
  };
}
