/**
 * The server's side of takes, with every answer sorted by what to do about it.
 * Nothing here throws: a network that is gone is an answer, too.
 */
import { makeAsk, nothing } from '../core/server-answers.js';

/** @import {Result} from '../core/server-answers.js' */
/** @import {Take} from '../types.js' */

/** @typedef {{id: string, name: string, startedAt: string, durationSeconds: number, noteCount: number}} TakeSummary */

/** @typedef {{format: string, label: string, extension: string}} ExportFormat  its name in addresses, for people and of its files */

/** @typedef {ReturnType<typeof createTakesApi>} TakesApi */

/** The most that the server gives at once. */
const PAGE_SIZE = 200;

/**
 * @param {{fetch?: typeof globalThis.fetch, base?: string, now?: () => number}} [options]
 *   `base` is the API's address without a slash at the end; `now` is for Retry-After given as a date
 */
export function createTakesApi({
  fetch = (...args) => globalThis.fetch(...args),
  base = '/api/v1',
  now = Date.now,
} = {}) {
  const ask = makeAsk({ fetch, now });
  const address = (/** @type {string} */ id) => `${base}/takes/${encodeURIComponent(id)}`;

  return {
    /** @param {Take} take  @returns {Promise<Result<void>>}  the same take twice is one take */
    put: (take) =>
      ask(
        address(take.id),
        { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(take) },
        nothing,
      ),

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

    /** @returns {Promise<Result<ExportFormat[]>>}  in the order in which to offer them */
    formats: () => ask(`${base}/formats`, {}, async (response) => asFormats(await response.json())),

    /** @param {string} id @param {string} format  one of the server's formats */
    exportAddress: (id, format) => `${address(id)}/export/${encodeURIComponent(format)}`,
  };
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
 * @returns {ExportFormat[]}
 */
function asFormats(body) {
  return body.formats.map((/** @type {any} */ { format, label, extension }) => ({ format, label, extension }));
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
