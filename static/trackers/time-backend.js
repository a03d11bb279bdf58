/**
 * Time one backend in a worker of its own.
 */
import { openWorkerLink, startMessage } from './worker-link.js';

/** @import {Backend} from './backends.js' */
/** @import {WorkerLink} from './worker-link.js' */

/** A backend that is not ready by then would make a bad start anyway. */
const PATIENCE_MS = 10_000;

/** @typedef {{warmMs: number, link: WorkerLink, isAlive: () => boolean}} TimedBackend  link: ready to track, as long as it is alive */

/**
 * @param {Backend} backend
 * @param {string} tracker
 * @param {AbortSignal} signal
 * @returns {Promise<TimedBackend|null>}  null when it is missing, broken or too slow to start
 */
export function timeBackend(backend, tracker, signal) {
  return new Promise((resolve) => {
    let isAlive = true;
    /** @param {TimedBackend|null} result */
    const finish = (result) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      resolve(result);
    };
    const giveUp = () => {
      isAlive = false;
      link.close();
      finish(null);
    };
    const timer = setTimeout(giveUp, PATIENCE_MS);
    const link = openWorkerLink({
      onMessage(message) {
        if (message.type === 'ready') finish({ warmMs: message.warmMs, link, isAlive: () => isAlive });
        if (message.type === 'error') giveUp();
      },
      onDead: giveUp,
    });
    signal.addEventListener('abort', giveUp);
    link.send(startMessage({ tracker, backend, hardwareOnly: true, part: 'nose' }));
  });
}
