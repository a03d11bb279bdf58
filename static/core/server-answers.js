/**
 * Questions to the server, with every answer sorted by what to do about it.
 * Nothing here throws: a network that is gone is an answer, too.
 */

/**
 * unreachable: no network, no server, or a proxy in front of none; busy: ask
 * again later; full: no room there; trouble: the server failed at this one;
 * refused: asking again will not help.
 * @typedef {Object} Failure
 * @property {false} ok
 * @property {'unreachable'|'busy'|'full'|'trouble'|'refused'} kind
 * @property {number} status  0 when nobody answered
 * @property {string} code  the server's, or 'http-404', 'no-answer', 'not-understood'
 * @property {string} message  for developers
 * @property {string} [field]
 * @property {number} [event]
 * @property {number} [retryAfterSeconds]
 */

/**
 * @template T
 * @typedef {{ok: true, value: T} | Failure} Result
 */

/** A long take on a slow network takes its time. */
const PATIENCE_MS = 120_000;
/** The PIN that keeps something back (423) will be given at some time. */
const BUSY = new Set([408, 423, 425, 429]);
/** What it is that the PIN keeps back. @param {Failure} failure */
export const isBehindPin = ({ code }) => code === 'pin-needed';
const UNREACHABLE = new Set([502, 503, 504]);

/**
 * @param {{fetch?: typeof globalThis.fetch, now?: () => number}} [options]  `now` is for Retry-After given as a date
 */
export function makeAsk({ fetch = (...args) => globalThis.fetch(...args), now = Date.now } = {}) {
  /**
   * @template T
   * @param {string} url
   * @param {RequestInit} request
   * @param {(response: Response) => Promise<T>} read
   * @returns {Promise<Result<T>>}
   */
  return async function ask(url, request, read) {
    let response;
    try {
      response = await fetch(url, { ...request, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (error) {
      return { ok: false, kind: 'unreachable', status: 0, code: 'no-answer', message: String(error) };
    }
    if (!response.ok) return failure(response, now());
    try {
      return { ok: true, value: await read(response) };
    } catch (error) {
      return { ok: false, kind: 'trouble', status: response.status, code: 'not-understood', message: String(error) };
    }
  };
}

/** @param {Response} response */
export async function nothing(response) {
  // Read to its end, or the connection stays busy.
  await response.text();
}

/**
 * @param {Response} response
 * @param {number} nowMs
 * @returns {Promise<Failure>}
 */
async function failure(response, nowMs) {
  const { status } = response;
  const said = await response.json().then(
    (body) => body?.error,
    () => undefined,
  );
  const { code = `http-${status}`, message = response.statusText, field, event } = said ?? {};
  return {
    ok: false,
    kind: kindOf(status, said !== undefined),
    status,
    code,
    message,
    ...(field === undefined ? {} : { field }),
    ...(event === undefined ? {} : { event }),
    ...retryAfter(response.headers.get('Retry-After'), nowMs),
  };
}

/**
 * @param {number} status
 * @param {boolean} explained  the answer is our server's own, not that of a proxy in front of none
 * @returns {Failure['kind']}
 */
function kindOf(status, explained) {
  if (status === 507) return 'full';
  if (UNREACHABLE.has(status) && !explained) return 'unreachable';
  if (BUSY.has(status)) return 'busy';
  return status >= 400 && status < 500 ? 'refused' : 'trouble';
}

/**
 * Seconds, or a date: RFC 9110, 10.2.3.
 * @param {string|null} header
 * @param {number} nowMs
 */
function retryAfter(header, nowMs) {
  if (!header) return {};
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000;
  return Number.isFinite(seconds) ? { retryAfterSeconds: Math.max(seconds, 0) } : {};
}
