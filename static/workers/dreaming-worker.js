/** Dreams into pictures for the studio, off the page's thread. Ended by the page at Stop, and when nobody dreams any more. */
import { fetchModule } from '../core/fetch-module.js';
import { answerPictures, makeNetwork } from '../vision/network-worker.js';

/** @import {Wish} from '../dreaming/dreamer.js' */
/** @import {DreamingModel} from '../dreaming/networks.js' */

/** @typedef {{type: 'dream', picture: ImageBitmap} & Wish} Request */

const dreamerOf = (/** @type {DreamingModel} */ model) =>
  makeNetwork(async () => {
    const { loadDreamer } = await fetchModule(() => import('../dreaming/dreamer.js'));
    return (onProgress) => loadDreamer(model, onProgress);
  });
/** Each is fetched when it first dreams. */
const dreamers = { 'efficientnet-lite0': dreamerOf('efficientnet-lite0'), posenet: dreamerOf('posenet') };

answerPictures(async (/** @type {Request} */ { picture, model, ...wish }, { tell }) => {
  const { dream } = await dreamers[model](tell);
  await dream(picture, wish, (step) => tell({ step }));
}, 'dream-failed');
