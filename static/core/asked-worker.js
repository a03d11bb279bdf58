/**
 * A worker that is asked: each request has a number and gets one answer with it,
 * a result or an error, with news in between. Both sides of it.
 */

import { isModuleLost } from './fetch-module.js';

/** @import {Timers} from './in-time.js' */

/**
 * @typedef {Object} Waiting
 * @property {(result: any) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {(news: any) => void} onNews
 * @property {() => void} heard  there is news of it, or its end
 */

/**
 * The page's side. The worker starts with the first request; one that breaks down, or that does not say a word about a
 * request for as long as that may take, ends with all that waits for it, and the next request starts another. So does one
 * that could not have a module, unless others wait for it: it would never get it.
 * @template {{type: string}} Request
 * @param {Object} parts
 * @param {() => Worker} parts.open
 * @param {Readonly<Record<Request['type'], number>>} parts.patienceMs  one that computes without end answers nobody
 * @param {(message: string, code?: string) => Error} parts.toError  code: the worker's own, where it gave one, or `late`
 * @param {string} [parts.late]  the code of what was given up
 * @param {Timers} [parts.timers]
 */
export function makeAskedWorker({ open, patienceMs, toError, late, timers = globalThis }) {
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  /** @type {Worker|null} */
  let worker = null;
  let count = 0;

  function start() {
    const started = open();
    started.onmessage = ({ data }) => receive(data);
    started.onerror = (event) => {
      event.preventDefault();
      end(toError(event.message || 'the worker could not be loaded'));
    };
    return started;
  }

  const place = () => {
    worker ??= start();
    return worker;
  };

  /** @param {Error} reason  of everything that is still waiting */
  function end(reason) {
    worker?.terminate();
    worker = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(reason);
  }

  /** @param {{id: number, result?: unknown, error?: {code: string, message: string, isModuleLost: boolean}}} answer */
  function receive({ id, ...answer }) {
    const asked = waiting.get(id);
    if (!asked) return;
    asked.heard();
    if (!('result' in answer) && !answer.error) return asked.onNews(answer);
    waiting.delete(id);
    if (!answer.error) return asked.resolve(answer.result);
    const error = toError(answer.error.message, answer.error.code);
    asked.reject(error);
    if (answer.error.isModuleLost && waiting.size === 0) end(error);
  }

  /**
   * @param {Request} request
   * @param {Transferable[]} [transfer]
   * @param {Waiting['onNews']} [onNews]
   * @returns {Promise<any>}
   */
  function ask(request, transfer = [], onNews = () => {}) {
    const to = place();
    count += 1;
    const id = count;
    /** @type {ReturnType<Timers['setTimeout']>|undefined} */
    let timer;
    const type = /** @type {Request['type']} */ (request.type);
    const giveUp = () => end(toError(`${type}: the worker does not answer`, late));
    const heard = () => {
      timers.clearTimeout(timer);
      timer = timers.setTimeout(giveUp, patienceMs[type]);
    };
    heard();
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onNews, heard });
      to.postMessage({ ...request, id }, transfer);
    }).finally(() => timers.clearTimeout(timer));
  }

  return {
    ask,
    place,
    end,
    /** @returns {Worker|null}  null: none has been started, or the last one has ended */
    get worker() {
      return worker;
    },
  };
}

/**
 * The worker's side.
 * @template {{type: string}} Request
 * @param {(request: Request, about: {id: number, tell: (news: object) => void}) => Promise<unknown>} handle
 * @param {(error: unknown) => string} codeOf  what the page is to be told of a failure
 */
export function answerRequests(handle, codeOf) {
  addEventListener('message', async ({ data: { id, ...request } }) => {
    const tell = (/** @type {object} */ news) => postMessage({ id, ...news });
    try {
      tell({ result: await handle(request, { id, tell }) });
    } catch (error) {
      tell({ error: { code: codeOf(error), message: String(error), isModuleLost: isModuleLost(error) } });
    }
  });
}
