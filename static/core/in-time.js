/**
 * Whatever the page waits for may never answer: a limit for it. A device, a
 * file, a worker or the browser itself can leave a promise open for ever.
 */

/** The browser's own, or a test's. @typedef {{setTimeout(act: () => void, ms: number): unknown, clearTimeout(timer: unknown): void}} Timers */
/** @typedef {Pick<typeof globalThis, 'setInterval'|'clearInterval'>} Intervals */

/**
 * @template T
 * @param {Promise<T>} awaited  a late answer changes nothing any more
 * @param {number} limitMs
 * @param {{toError?: () => Error, timers?: Timers}} [options]
 * @returns {Promise<T>}  rejects when the limit is over
 */
export function inTime(awaited, limitMs, { toError = () => noAnswer(limitMs), timers = globalThis } = {}) {
  return new Promise((resolve, reject) => {
    const timer = timers.setTimeout(() => reject(toError()), limitMs);
    awaited.then(resolve, reject).finally(() => timers.clearTimeout(timer));
  });
}

/**
 * For what must not be given up, since a person may be answering the browser's question: it is said that it takes long.
 * @template T
 * @param {Promise<T>} awaited
 * @param {number} afterMs
 * @param {() => void} say  called once at most, and never after the answer
 * @param {Timers} [timers]
 * @returns {Promise<T>}  the awaited one's answer, however late
 */
export function sayWhenLate(awaited, afterMs, say, timers = globalThis) {
  const timer = timers.setTimeout(say, afterMs);
  return awaited.finally(() => timers.clearTimeout(timer));
}

/** @param {number} limitMs */
const noAnswer = (limitMs) => new Error(`no answer in ${limitMs} ms`);
