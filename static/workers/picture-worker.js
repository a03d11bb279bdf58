/** Looks at pictures for the studio, off the page's thread. Ended by the page when nobody looks. */
import { fetchModule } from '../core/fetch-module.js';
import { answerPictures, makeNetwork } from '../vision/network-worker.js';

/** @typedef {{type: 'look', picture: ImageBitmap}|{type: 'maps', picture: ImageBitmap}} Request */

const classifier = makeNetwork(async () => (await fetchModule(() => import('../vision/classifier.js'))).loadClassifier);

answerPictures(async (/** @type {Request} */ { type, picture }, { tell }) => {
  const { look, maps } = await classifier(tell);
  return type === 'look' ? look(picture) : maps(picture);
});
