/** How long something takes that is done again and again. Pure, but for the clock. */
import { median } from '../core/numbers.js';

/** A slow one is not waited for again and again; a quick one is measured often enough for a median. */
const ENOUGH_MS = 1500;
const MOST = 15;
/** Between two times, as long again: somebody may play meanwhile, whose page and tracking need the processor as well. */
const LONGEST_REST_MS = 100;

/** @param {number} ms */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param {() => Promise<unknown>} run
 * @param {{nowMs?: () => number, rest?: (ms: number) => Promise<unknown>}} [clock]
 * @returns {Promise<number>}  milliseconds, the median; the first time, which prepares much, is not counted
 */
export async function timeOf(run, { nowMs = () => performance.now(), rest = wait } = {}) {
  await run();
  const begunMs = nowMs();
  /** @type {number[]} */
  const took = [];
  do {
    const fromMs = nowMs();
    await run();
    const tookMs = nowMs() - fromMs;
    took.push(tookMs);
    await rest(Math.min(tookMs, LONGEST_REST_MS));
  } while (took.length < MOST && nowMs() - begunMs < ENOUGH_MS);
  return median(took);
}
