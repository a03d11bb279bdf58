/** What workers with a network that looks at pictures have in common. The page's side is asked-network.js. */
import { answerRequests } from '../core/asked-worker.js';
import { tellWhatWasFetched } from '../core/downloads.js';
import { fetchModule } from '../core/fetch-module.js';
import { once } from '../core/once.js';
import { codeOf } from '../core/statuses.js';

/** @import {StatusCode} from '../core/statuses.js' */

/** @typedef {(loadedBytes: number, totalBytes: number) => void} OnProgress  of the weights, while they are fetched */
/** What a worker tells before it answers; and what else its network has to tell. @typedef {{progress: {loadedBytes: number, totalBytes: number}}|Record<string, unknown>} News */

/**
 * What is heavy (tfjs, the weights) is loaded with the first request.
 * @template Network
 * @param {() => Promise<(onProgress: OnProgress) => Promise<Network>>} fetchLoader  the code that loads it
 * @returns {(tell: (news: News) => void) => Promise<Network>}
 */
export const makeNetwork = (fetchLoader) =>
  once(async (/** @type {(news: News) => void} */ tell) => {
    const [{ startBackend }, load] = await Promise.all([
      fetchModule(() => import('../trackers/backends.js')),
      fetchLoader(),
    ]);
    await startBackend('wasm');
    const network = await load((loadedBytes, totalBytes) => tell({ progress: { loadedBytes, totalBytes } }));
    tellWhatWasFetched();
    return network;
  });

/**
 * @template {{type: string}} Request
 * @param {(request: Request, about: {tell: (news: News) => void}) => Promise<unknown>} handle
 * @param {StatusCode} [failed]  what is said of anything that has no code of its own, such as a lack of memory
 */
export const answerPictures = (handle, failed = 'studio-failed') =>
  answerRequests(handle, (error) => codeOf(error, failed));
