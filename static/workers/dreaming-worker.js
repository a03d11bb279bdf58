/** Dreams into pictures for the studio, off the page's thread. Ended by the page at Stop, and when nobody dreams any more. */
import { fetchModule } from '../core/fetch-module.js';
import { answerPictures, makeNetwork } from '../vision/network-worker.js';

/** @import {Wish} from '../dreaming/dreamer.js' */

/** @typedef {{type: 'dream', picture: ImageBitmap} & Wish} Request */

const dreamer = makeNetwork(async () => (await fetchModule(() => import('../dreaming/dreamer.js'))).loadDreamer);

answerPictures(async (/** @type {Request} */ { picture, ...wish }, { tell }) => {
  const { dream } = await dreamer(tell);
  await dream(picture, wish, (step) => tell({ step }));
}, 'dream-failed');
