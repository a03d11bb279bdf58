/**
 * Looks at pictures for the studio, off the page's thread. What is heavy (tfjs,
 * the weights) is loaded with the first picture. Ended by the page when nobody looks.
 */

import { answerRequests } from '../core/asked-worker.js';
import { tellWhatWasFetched } from '../core/downloads.js';
import { fetchModule } from '../core/fetch-module.js';
import { once } from '../core/once.js';
import { codeOf } from '../core/statuses.js';

/** @typedef {{type: 'look', picture: ImageBitmap}|{type: 'maps', picture: ImageBitmap}} Request */
/** @typedef {{progress: {loadedBytes: number, totalBytes: number}}} News */

const classifier = once(async (/** @type {(news: News) => void} */ tell) => {
  const [{ startBackend }, { loadClassifier }] = await Promise.all([
    fetchModule(() => import('../trackers/backends.js')),
    fetchModule(() => import('../vision/classifier.js')),
  ]);
  await startBackend('wasm');
  const loaded = await loadClassifier((loadedBytes, totalBytes) => tell({ progress: { loadedBytes, totalBytes } }));
  tellWhatWasFetched();
  return loaded;
});

answerRequests(
  async (/** @type {Request} */ { type, picture }, { tell }) => {
    const { look, maps } = await classifier(tell);
    return type === 'look' ? look(picture) : maps(picture);
  },
  (error) => codeOf(error, 'studio-failed'),
);
