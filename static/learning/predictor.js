/**
 * A trained model in use: quick enough for every frame, on the page's thread.
 */
import { forward } from './dense.js';
import { unknownness } from './novelty.js';

/**
 * @param {import('../types.js').TrainedModel} model
 * @returns {{predict: (embedding: import('../types.js').Embedding) => import('../types.js').Prediction}}
 */
export function makePredictor({ head, reach }) {
  return {
    predict: (embedding) => ({ confidences: forward(head, embedding), unknown: unknownness(reach, embedding) }),
  };
}
