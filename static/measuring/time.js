/** How long something takes that is done again and again. Pure, but for the clock. */
import { median } from '../core/numbers.js';

/** A slow one is not waited for again and again; a quick one is measured often enough for a median. */
const ENOUGH_MS = 1500;
const MOST = 15;

/**
 * @param {() => Promise<unknown>} run
 * @param {() => number} [nowMs]
 * @returns {Promise<number>}  milliseconds, the median; the first time, which prepares much, is not counted
 */
export async function timeOf(run, nowMs = () => performance.now()) {
  await run();
  const begunMs = nowMs();
  /** @type {number[]} */
  const took = [];
  do {
    const fromMs = nowMs();
    await run();
    took.push(nowMs() - fromMs);
  } while (took.length < MOST && nowMs() - begunMs < ENOUGH_MS);
  return median(took);
}
