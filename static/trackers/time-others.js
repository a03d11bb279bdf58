/**
 * Times the backends that are not in use, one after the other, each in a worker
 * of its own: once, when somebody plays already, and not for whoever has stopped.
 */
import { CANDIDATES, fastestOf, rememberFastest } from './backend-choice.js';
import { timeBackend } from './time-backend.js';

/** @import {Timings} from './backend-choice.js' */
/** @import {Backend} from './backends.js' */
/** @import {TimedBackend} from './time-backend.js' */

/** The player has found in by then. */
const AFTER_MS = 4000;

/** @typedef {{backend: Backend, timed: TimedBackend}} Faster  ready to track */

/**
 * @param {(signal: AbortSignal) => Promise<Faster|null>} time
 * @param {(faster: Faster) => void} onFaster
 */
export function makeTiming(time, onFaster) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  /** @type {AbortController|null} */
  let going = null;
  let isDone = false;

  /** @param {AbortSignal} signal */
  const run = async (signal) => {
    const faster = await time(signal);
    if (signal.aborted) return;
    isDone = true;
    if (faster) onFaster(faster);
  };
  return {
    /** Somebody plays. */
    plan() {
      if (going || isDone) return;
      going = new AbortController();
      timer = setTimeout(run, AFTER_MS, going.signal);
    },
    /** Nobody does any more, or with something else. */
    cancel() {
      clearTimeout(timer);
      going?.abort();
      going = null;
    },
  };
}

/**
 * @param {Object} options
 * @param {Timings} options.timings  those of the others are added
 * @param {string} options.tracker
 * @param {AbortSignal} options.signal  nobody wants to know any more
 * @returns {Promise<Faster|null>}  one that is clearly faster
 */
export async function timeOthers({ timings, tracker, signal }) {
  /** @type {Map<Backend, TimedBackend>} */
  const others = new Map();
  for (const candidate of CANDIDATES) {
    const result = signal.aborted ? null : await timeBackend(candidate, tracker, signal);
    timings[candidate] = result?.warmMs ?? null;
    if (result) others.set(candidate, result);
  }
  const backend = fastestOf(timings);
  // While the next one was timed it may have broken down.
  const timed = [others.get(backend)].find((other) => other?.isAlive() && !signal.aborted) ?? null;
  for (const other of others.values()) if (other !== timed) other.link.close();
  if (signal.aborted) return null;
  const isInUse = !others.has(backend);
  if (timed || isInUse) rememberFastest(backend, timings);
  return timed && { backend, timed };
}
