/**
 * The server's side of takes, with every answer sorted by what to do about it.
 * Nothing here throws: a network that is gone is an answer, too.
 */

/** @typedef {import('../types.js').Take} Take */

/** @typedef {{id: string, name: string, startedAt: string, durationSeconds: number, noteCount: number}} TakeSummary */

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

/** @typedef {ReturnType<typeof createTakesApi>} TakesApi */

/** A long take on a slow network takes its time. */
const PATIENCE_MS = 120_000;
/** The most that the server gives at once. */
const PAGE_SIZE = 200;
const BUSY = new Set([408, 425, 429]);
const UNREACHABLE = new Set([502, 503, 504]);

/**
 * @param {{fetch?: typeof globalThis.fetch, base?: string, now?: () => number}} [options]
 *   `base` is the API's address without a slash at the end; `now` is for Retry-After given as a date
 */
export function createTakesApi({ fetch = (...args) => globalThis.fetch(...args), base = '/api/v1', now = Date.now } = {}) {
  const address = (/** @type {string} */ id) => `${base}/takes/${encodeURIComponent(id)}`;

  /**
   * @template T
   * @param {string} url
   * @param {RequestInit} request
   * @param {(response: Response) => Promise<T>} read
   * @returns {Promise<Result<T>>}
   */
  async function ask(url, request, read) {
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
  }

  return {
    /** @param {Take} take  @returns {Promise<Result<void>>}  the same take twice is one take */
    put: (take) => ask(address(take.id), {
      method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(take),
    }, nothing),

    /** @returns {Promise<Result<TakeSummary[]>>}  all of them, newest first */
    async list() {
      /** @type {TakeSummary[]} */
      const all = [];
      for (;;) {
        const url = `${base}/takes?limit=${PAGE_SIZE}&offset=${all.length}`;
        const page = await ask(url, {}, async (response) => asPage(await response.json()));
        if (!page.ok) return page;
        all.push(...page.value.takes);
        if (page.value.takes.length === 0 || all.length >= page.value.total) return { ok: true, value: all };
      }
    },

    /** @param {string} id  @returns {Promise<Result<Take>>} */
    get: (id) => ask(address(id), {}, async (response) => asTake(await response.json(), id)),

    /** @param {string} id  @returns {Promise<Result<void>>} */
    remove: (id) => ask(address(id), { method: 'DELETE' }, nothing),

    /**
     * @param {string} id
     * @param {string} [format]  a format of the server's: 'midi'
     */
    exportAddress: (id, format = 'midi') => `${address(id)}/export/${encodeURIComponent(format)}`,
  };
}

/** @param {Response} response */
async function nothing(response) {
  // Read to its end, or the connection stays busy.
  await response.text();
}

/**
 * @param {any} body
 * @returns {{takes: TakeSummary[], total: number}}
 */
function asPage(body) {
  if (!Array.isArray(body?.takes) || !Number.isInteger(body.total)) throw new TypeError('not a list of takes');
  return body;
}

/**
 * @param {any} body
 * @param {string} id
 * @returns {Take}
 */
function asTake(body, id) {
  if (body?.id !== id || !Array.isArray(body.events)) throw new TypeError(`not the take ${id}`);
  return body;
}

/**
 * @param {Response} response
 * @param {number} nowMs
 * @returns {Promise<Failure>}
 */
async function failure(response, nowMs) {
  const { status } = response;
  const said = await response.json().then((body) => body?.error, () => undefined);
  const { code = `http-${status}`, message = response.statusText, field, event } = said ?? {};
  return {
    ok: false, kind: kindOf(status, said !== undefined), status, code, message,
    ...(field === undefined ? {} : { field }), ...(event === undefined ? {} : { event }),
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
