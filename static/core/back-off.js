/** How long to wait before asking again: longer each time, and never all browsers at once. */

export const SHORTEST_SECONDS = 1;
export const LONGEST_SECONDS = 60;
/** A server that asks for a longer rest than this has its clock wrong. */
const LONGEST_REST_SECONDS = 3600;

/**
 * Exponential with equal jitter: half of the wait is fixed, half is chance
 * (aws.amazon.com, "Exponential Backoff and Jitter").
 * @param {number} failures  in a row, 1 or more
 * @param {() => number} random  0..1
 * @returns {number}  seconds, 1..60
 */
export function backOffSeconds(failures, random) {
  const longest = Math.min(SHORTEST_SECONDS * 2 ** Math.min(failures, 30), LONGEST_SECONDS);
  return Math.max(SHORTEST_SECONDS, longest / 2 + (random() * longest) / 2);
}

/**
 * @param {number|undefined} retryAfterSeconds  what the server asked for
 * @returns {number}  seconds, 0..3600
 */
export function restSeconds(retryAfterSeconds) {
  return Math.min(retryAfterSeconds ?? 0, LONGEST_REST_SECONDS);
}
