/**
 * One tracking worker, watched: it answers pings, or it is taken to be dead.
 */

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {FromWorker, StartMessage, ToWorker} from '../workers/tracking-worker.js' */

const PING_MS = 1000;
/** Unanswered pings that are too many. Counted, not timed: a sleeping computer proves nothing. */
const TOO_MANY = 6;
/** While it loads, compiling shaders may keep it busy for long. */
const TOO_MANY_AT_START = 20;
/** Pings that it answers while nothing else comes of it, before it is ready: its start hangs. */
const TOO_MANY_WITHOUT_NEWS = 60;

/**
 * @typedef {Object} LinkHandlers
 * @property {(message: FromWorker) => void} onMessage
 * @property {(code: StatusCode, message: string) => void} onDead  called once at most
 */

/**
 * @typedef {Object} WorkerLink
 * @property {(message: ToWorker, transfer?: Transferable[]) => void} send
 * @property {(handlers: LinkHandlers) => void} handOver  from now on these hear of it
 * @property {() => void} close  ends the worker; nothing is reported afterwards
 */

/**
 * @param {LinkHandlers} handlers
 * @returns {WorkerLink}
 */
export function openWorkerLink(handlers) {
  const worker = new Worker(new URL('../workers/tracking-worker.js', import.meta.url), { type: 'module' });
  let unanswered = 0;
  let tooMany = TOO_MANY_AT_START;
  let heard = false;
  /** null: it is ready. @type {number|null} */
  let withoutNews = 0;

  let timer = setTimeout(look, PING_MS);

  function look() {
    unanswered += 1;
    if (withoutNews !== null) withoutNews += 1;
    if (unanswered > tooMany) return die('tracker-hung', `no answer to ${tooMany} pings`);
    if (withoutNews !== null && withoutNews > TOO_MANY_WITHOUT_NEWS) return die('tracker-hung', 'its start hangs');
    timer = setTimeout(look, PING_MS);
    return worker.postMessage({ type: 'ping' });
  }

  function close() {
    clearTimeout(timer);
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
  }

  /** @param {StatusCode} code  @param {string} message */
  function die(code, message) {
    close();
    handlers.onDead(code, message);
  }

  worker.onmessage = ({ data }) => {
    unanswered = 0;
    heard = true;
    if (data.type === 'ready') tooMany = TOO_MANY;
    if (withoutNews !== null && data.type !== 'pong') withoutNews = data.type === 'ready' ? null : 0;
    handlers.onMessage(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    // A script that cannot be fetched gives an error without a message.
    if (!heard && !event.message) die('download-unreachable', 'the worker could not be loaded');
    else die('tracker-crashed', event.message);
  };
  worker.onmessageerror = () => die('tracker-crashed', 'a message could not be read');

  return {
    send: (message, transfer = []) => worker.postMessage(message, transfer),
    handOver(newHandlers) {
      handlers = newHandlers;
    },
    close,
  };
}

/**
 * What a worker is told first.
 * @param {Omit<StartMessage, 'type'|'pageOriginMs'>} what
 * @returns {StartMessage}
 */
export const startMessage = (what) => ({ type: 'start', ...what, pageOriginMs: performance.timeOrigin });
