/** Learning as teaching uses it: its code and its worker are fetched when they are first needed. */

/** @import {createLearner} from '../learning/client.js' */
/** @import {Train} from '../learning/gesture-editor.js' */

/** @typedef {ReturnType<typeof createLearner>} Learner */
/** @typedef {Learner['pictureEmbedding']} PictureEmbedding */

export function makeLearner() {
  /** @type {Promise<Learner>|undefined} */
  let learning;
  const fetchLearner = () =>
    import('../learning/client.js')
      .then(({ createLearner }) => createLearner({}))
      .catch((error) => {
        learning = undefined;
        throw error;
      });
  const learner = () => (learning ??= fetchLearner());
  return {
    learner,
    /** @type {Train} */
    train: async (samples, options) => (await learner()).train(samples, options),
    /** @type {PictureEmbedding} */
    pictureEmbedding: async (picture, options) => (await learner()).pictureEmbedding(picture, options),
  };
}
