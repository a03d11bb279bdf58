/**
 * Wakes a sound that the system has put to sleep: a call, another program, a
 * loudspeaker that was pulled out, a lid that was closed. Browsers do not
 * always give it back by themselves, and whoever plays with the nose alone can
 * press nothing: it is tried at once, when the page is looked at again, at
 * every key and click, and at longer and longer intervals.
 */
import { makeComingBack } from './coming-back.js';
import { inTime } from './in-time.js';

/** @import {Timers} from './in-time.js' */

/** @typedef {Pick<AudioContext, 'state'|'resume'|'addEventListener'|'removeEventListener'>} Sleeper */

/** A browser that waits for a click leaves resume() pending for ever. */
const PATIENCE_MS = 500;

const MOMENTS = ['keydown', 'pointerdown', 'focus', 'visibilitychange'];

/**
 * @param {Sleeper} context
 * @param {Object} [options]
 * @param {() => void} [options.onAsleep]  it ran, and could not be woken at once
 * @param {() => void} [options.onAwake]  it runs for the first time, or again after onAsleep
 * @param {EventTarget} [options.page]
 * @param {Timers} [options.timers]
 */
export function keepAwake(
  context,
  { onAsleep = () => {}, onAwake = () => {}, page = window, timers = globalThis } = {},
) {
  const ending = new AbortController();
  const { signal } = ending;
  let hasRun = context.state === 'running';
  let isMissed = false;
  /** @type {Promise<boolean>|undefined} */
  let waking;
  const again = makeComingBack(wakeOrPlan, { timers });

  /** @returns {Promise<boolean>}  whether it runs */
  async function tryOnce() {
    await inTime(context.resume(), PATIENCE_MS, { timers }).catch(() => {});
    return context.state === 'running';
  }

  /** @returns {Promise<boolean>}  one try at a time */
  function wake() {
    if (context.state === 'running') return Promise.resolve(true);
    if (context.state === 'closed' || signal.aborted) return Promise.resolve(false);
    waking ??= tryOnce().finally(() => {
      waking = undefined;
    });
    return waking;
  }

  async function wakeOrPlan() {
    if ((await wake()) || signal.aborted || context.state === 'closed') return;
    if (hasRun && !isMissed) {
      isMissed = true;
      onAsleep();
    }
    again.plan();
  }

  function look() {
    if (context.state !== 'running') return void wakeOrPlan();
    again.stop();
    const isNews = isMissed || !hasRun;
    hasRun = true;
    isMissed = false;
    if (isNews) onAwake();
  }

  context.addEventListener('statechange', look);
  signal.addEventListener('abort', () => context.removeEventListener('statechange', look));
  for (const moment of MOMENTS) page.addEventListener(moment, wake, { capture: true, signal });
  if (!hasRun) wakeOrPlan();

  return {
    /** Now is a good moment: somebody moves, or asks. Costs nothing while it runs. */
    wake,
    stop() {
      ending.abort();
      again.stop();
    },
  };
}
