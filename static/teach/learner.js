/** Learning as teaching uses it: its code and its worker are fetched when they are first needed. */

import { fetchModule } from '../core/fetch-module.js';
import { inTime } from '../core/in-time.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {createLearner} from '../learning/client.js' */
/** @import {Train} from '../learning/gesture-editor.js' */

/** @typedef {ReturnType<typeof createLearner>} Learner */
/** @typedef {Learner['pictureEmbedding']} PictureEmbedding */

/** A server may take the question and never answer. */
const CODE_MS = 20_000;

/** @param {{load?: () => Promise<{createLearner: typeof createLearner}>, timers?: Timers}} [options] */
export function makeLearner({ load = () => fetchModule(() => import('../learning/client.js')), timers } = {}) {
  /** @type {Promise<Learner>|undefined} */
  let learning;
  const fetchLearner = async () => {
    try {
      const { createLearner } = await inTime(load(), CODE_MS, { timers });
      return createLearner({});
    } catch (error) {
      learning = undefined;
      throw error;
    }
  };
  const learner = () => (learning ??= fetchLearner());
  return {
    learner,
    /** @type {Train} */
    train: async (samples, options) => (await learner()).train(samples, options),
    /** @type {PictureEmbedding} */
    pictureEmbedding: async (picture, options) => (await learner()).pictureEmbedding(picture, options),
  };
}
