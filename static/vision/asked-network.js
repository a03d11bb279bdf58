/** A worker with a network that looks at pictures, as the page asks it. Its own side is network-worker.js. */
import { makeAskedWorker } from '../core/asked-worker.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {StatusCode} from '../core/statuses.js' */

/**
 * @typedef {Object} NetworkOptions
 * @property {(loadedBytes: number, totalBytes: number) => void} [onProgress]  of the weights, while they are fetched
 * @property {Timers} [timers]
 */

/**
 * Whatever fails, out of memory perhaps: the next request begins with another worker.
 * @template {{type: string}} Request
 * @param {() => Worker} open
 * @param {Readonly<Record<Request['type'], number>>} patienceMs
 * @param {NetworkOptions & {failed?: StatusCode, hear?: (news: any) => void}} options  hear: what else the worker tells
 */
export function askNetwork(
  open,
  patienceMs,
  { onProgress = () => {}, timers, failed = 'studio-failed', hear = () => {} },
) {
  const toError = (/** @type {string} */ message, code = /** @type {string} */ (failed)) =>
    Object.assign(new Error(message), { code });
  const asked = makeAskedWorker({ open, patienceMs, toError, timers });
  const onNews = (/** @type {{progress?: {loadedBytes: number, totalBytes: number}}} */ news) => {
    if (news.progress) onProgress(news.progress.loadedBytes, news.progress.totalBytes);
    else hear(news);
  };
  return {
    /** @param {Request} request @param {Transferable[]} [transfer] @returns {Promise<any>} */
    async ask(request, transfer) {
      const worker = asked.place();
      try {
        return await asked.ask(request, transfer, onNews);
      } catch (error) {
        if (asked.worker === worker) asked.end(/** @type {Error} */ (error));
        throw error;
      }
    },
    /** The worker goes, and its memory with it; the next request starts another. @param {Error} reason */
    end: (reason) => asked.end(reason),
    /** @returns {Worker|null}  null: there is none */
    get worker() {
      return asked.worker;
    },
  };
}
