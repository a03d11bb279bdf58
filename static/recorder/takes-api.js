/**
 * The server's side of takes, with every answer sorted by what to do about it.
 * Nothing here throws: a network that is gone is an answer, too.
 */
import { demand, fields, wholeNumber } from '../core/documents.js';
import { makeChange, makeForget, secrets as ownSecrets } from '../core/secrets.js';
import { makeAsk, nothing } from '../core/server-answers.js';
import { array, nullable, optional } from '../vendor/valibot.js';
import { EXPORT_FORMAT, TAKE, TAKE_SUMMARY } from './take-schema.js';

/** @import {Secrets} from '../core/secrets.js' */
/** @import {Result} from '../core/server-answers.js' */
/** @import {Take} from '../types.js' */
/** @import {InferOutput} from '../vendor/valibot.js' */

/** @typedef {InferOutput<typeof TAKE_SUMMARY>} TakeSummary */
/** @typedef {InferOutput<typeof EXPORT_FORMAT>} ExportFormat */

/** @typedef {ReturnType<typeof createTakesApi>} TakesApi */

/** The most that the server gives at once. */
const PAGE_SIZE = 200;
const PAGE = fields({
  takes: array(TAKE_SUMMARY),
  total: wholeNumber(0, 1e9),
  keepDays: optional(nullable(wholeNumber(1, 36_500))),
});
const FORMATS = fields({ formats: array(EXPORT_FORMAT) });

/**
 * @param {{fetch?: typeof globalThis.fetch, base?: string, now?: () => number, secrets?: Secrets}} [options]
 *   `base` is the API's address without a slash at the end; `now` is for Retry-After given as a date
 */
export function createTakesApi({
  fetch = (...args) => globalThis.fetch(...args),
  base = '/api/v1',
  now = Date.now,
  secrets = ownSecrets,
} = {}) {
  const ask = makeAsk({ fetch, now });
  const change = makeChange({ ask, secrets });
  const forget = makeForget({ change, secrets });
  /** @type {number|null} */
  let keepDays = null;
  const address = (/** @type {string} */ id) => `${base}/takes/${encodeURIComponent(id)}`;

  return {
    /** After so many days the server deletes takes and sessions for good, as it said last; null: it keeps them. */
    get keepDays() {
      return keepDays;
    },

    /** @param {Take} take  @returns {Promise<Result<void>>}  the same take twice is one take */
    put: (take) =>
      change(
        take.id,
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
        const page = await ask(url, {}, async (response) => demand(PAGE, await response.json()));
        if (!page.ok) return page;
        all.push(...page.value.takes);
        keepDays = page.value.keepDays ?? null;
        if (page.value.takes.length === 0 || all.length >= page.value.total) return { ok: true, value: all };
      }
    },

    /** @param {string} id  @returns {Promise<Result<Take>>} */
    get: (id) => ask(address(id), {}, async (response) => theTake(await response.json(), id)),

    /**
     * The take that a music file is: MIDI, MusicXML or JSON. The server keeps nothing of it.
     * @param {Uint8Array<ArrayBuffer>} file @param {string} name  where it has none itself
     * @returns {Promise<Result<Take>>}
     */
    read: (file, name) =>
      ask(
        `${base}/takes?keep=no&name=${encodeURIComponent(name)}`,
        { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file },
        async (response) => demand(TAKE, await response.json()),
      ),

    /**
     * Make this browser's own what was put before there were secrets.
     * @param {string} id
     * @returns {Promise<Result<void>>}
     */
    claim: (id) => change(id, `${address(id)}/claim`, { method: 'POST' }, nothing),

    /** @param {string} id  @returns {Promise<Result<void>>} */
    remove: (id) => change(id, address(id), { method: 'DELETE' }, nothing),

    /** Delete for good, which only its owner can. @param {string} id  @returns {Promise<Result<void>>} */
    forget: (id) => forget(id, address(id)),

    /** Undo a removal; what was not removed stays. @param {string} id  @returns {Promise<Result<void>>} */
    restore: (id) => change(id, `${address(id)}/restore`, { method: 'POST' }, nothing),

    /** @returns {Promise<Result<ExportFormat[]>>}  in the order in which to offer them */
    formats: () => ask(`${base}/formats`, {}, async (response) => demand(FORMATS, await response.json()).formats),

    /** @param {string} id @param {string} format  one of the server's formats @returns {Promise<Result<ArrayBuffer>>} */
    exported: (id, format) =>
      ask(`${address(id)}/export/${encodeURIComponent(format)}`, {}, (response) => response.arrayBuffer()),

    /** @param {string} id @param {string} format  one of the server's formats */
    exportAddress: (id, format) => `${address(id)}/export/${encodeURIComponent(format)}`,
  };
}

/** @param {unknown} body @param {string} id @returns {Take} */
function theTake(body, id) {
  const take = demand(TAKE, body);
  if (take.id !== id) throw new TypeError(`not the take ${id}`);
  return take;
}
