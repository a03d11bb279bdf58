/**
 * The camera's pictures painted one after the other, for as long as somebody looks: one is under way at a time, the
 * newest is the next, and in between the computer rests at least as long as one took, so that the instrument has it.
 * What fails is told once, and tried again at longer and longer intervals.
 */
import { backOffSeconds } from '../core/back-off.js';
import { sayWhenLate } from '../core/in-time.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Masker} from './mask-client.js' */
/** @import {PaintStyle} from './person-painter.js' */

/** Twelve pictures a second at most: the eye takes them for a movement. */
export const PERIOD_MS = 80;
/** A picture that is older than this is no longer one of now. */
export const STALE_MS = 1000;

/**
 * @param {Object} parts
 * @param {() => Promise<ImageBitmap|null>} parts.picture  of the camera, now; null while there is none
 * @param {Pick<Masker, 'paint'|'end'>} parts.masker
 * @param {() => PaintStyle} parts.style
 * @param {(painted: ImageBitmap|null) => void} parts.show  closes it; null: there is nothing that may be shown
 * @param {(error: unknown) => void} parts.onProblem  once, until it works again
 * @param {() => void} [parts.onBack]  it works again
 * @param {Timers} [parts.timers]
 * @param {() => number} [parts.nowMs]
 */
export function makePaintLoop(parts) {
  const { picture, masker, style, show, onProblem, onBack = () => {} } = parts;
  const { timers = globalThis, nowMs = () => performance.now() } = parts;
  /** Counts the loops: only the last one goes on. */
  let turn = 0;
  let isOn = false;
  /** @type {(() => void)|null} */
  let wake = null;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;

  /** @param {number} ms */
  const pause = (ms) =>
    new Promise((resolve) => {
      wake = () => resolve(undefined);
      timer = timers.setTimeout(wake, ms);
    });

  /** @param {number} mine */
  const paintOne = async (mine) => {
    const taken = await picture();
    if (!taken) return mine === turn ? show(null) : undefined;
    if (mine !== turn) return taken.close();
    const coverLate = () => {
      if (mine === turn) show(null);
    };
    const painted = await sayWhenLate(masker.paint(taken, style()), STALE_MS, coverLate, timers);
    if (mine === turn) show(painted);
    else painted.close();
  };

  /** @param {number} mine */
  const run = async (mine) => {
    let failures = 0;
    while (mine === turn) {
      const beganMs = nowMs();
      try {
        await paintOne(mine);
        if (mine === turn && failures) onBack();
        failures = 0;
      } catch (error) {
        if (mine !== turn) return;
        show(null);
        if (!failures) onProblem(error);
        failures += 1;
      }
      const tookMs = nowMs() - beganMs;
      await pause(failures ? backOffSeconds(failures, Math.random) * 1000 : Math.max(PERIOD_MS - tookMs, tookMs));
    }
  };

  return {
    get isOn() {
      return isOn;
    },
    start() {
      if (isOn) return;
      isOn = true;
      turn += 1;
      run(turn);
    },
    /** Nothing is shown afterwards, and the worker goes. */
    stop() {
      if (!isOn) return;
      isOn = false;
      turn += 1;
      timers.clearTimeout(timer);
      wake?.();
      masker.end();
      show(null);
    },
  };
}
