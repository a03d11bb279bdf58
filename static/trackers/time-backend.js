/**
 * Time one backend in a worker of its own.
 */
import { openWorkerLink } from './worker-link.js';

/** @import {Backend} from './backends.js' */
/** @import {WorkerLink} from './worker-link.js' */

/** A backend that is not ready by then would make a bad start anyway. */
const PATIENCE_MS = 10_000;

/** @typedef {{warmMs: number, link: WorkerLink}} TimedBackend  link: ready to track */

/**
 * @param {Backend} backend
 * @param {string} tracker
 * @param {AbortSignal} signal
 * @returns {Promise<TimedBackend|null>}  null when it is missing, broken or too slow to start
 */
export function timeBackend(backend, tracker, signal) {
  return new Promise((resolve) => {
    /** @param {TimedBackend|null} result */
    const finish = (result) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      if (!result) link.close();
      resolve(result);
    };
    const giveUp = () => finish(null);
    const timer = setTimeout(giveUp, PATIENCE_MS);
    const link = openWorkerLink({
      onMessage(message) {
        if (message.type === 'ready') finish({ warmMs: message.warmMs, link });
        if (message.type === 'error') giveUp();
      },
      onDead: giveUp,
    });
    signal.addEventListener('abort', giveUp);
    link.send({
      type: 'start',
      tracker,
      backend,
      hardwareOnly: true,
      part: 'nose',
      pageOriginMs: performance.timeOrigin,
    });
  });
}
