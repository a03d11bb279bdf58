/**
 * A trained model in use: quick enough for every frame, on the page's thread.
 */
import { forward } from './dense.js';
import { noveltyOf } from './novelty.js';

/** @import {Embedding, Prediction, TrainedModel} from '../types.js' */

/**
 * @param {TrainedModel} model
 * @returns {{predict: (embedding: Embedding) => Prediction}}
 */
export function makePredictor({ classifier, novelty }) {
  return {
    predict: (embedding) => ({ confidences: forward(classifier, embedding), novelty: noveltyOf(novelty, embedding) }),
  };
}
