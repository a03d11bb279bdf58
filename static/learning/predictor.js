/**
 * A trained model in use: quick enough for every frame, on the page's thread.
 */
import { forward } from './dense.js';
import { unknownness } from './novelty.js';

/** @import {Embedding, Prediction, TrainedModel} from '../types.js' */

/**
 * @param {TrainedModel} model
 * @returns {{predict: (embedding: Embedding) => Prediction}}
 */
export function makePredictor({ head, reach }) {
  return {
    predict: (embedding) => ({ confidences: forward(head, embedding), unknown: unknownness(reach, embedding) }),
  };
}
