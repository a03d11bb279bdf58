/**
 * The play sessions of this browser, in IndexedDB, before anything is sent. It is also the queue of what the server is
 * to have, so that a reload forgets nothing. What the browser does not keep stays in memory, and is written with the
 * next change that it takes.
 */
import { codeAndCause } from '../core/database.js';
import { fields, readBy, textThat, wholeNumber } from '../core/documents.js';
import { makeListeners } from '../core/listeners.js';
import { openRowStore } from '../core/row-store.js';
import { isUnset } from '../core/unset-clock.js';
import { boolean, optional } from '../vendor/valibot.js';
import { PLAY_SESSION } from './play-session.js';

/** @import {Doors} from '../core/database.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {InferOutput} from '../vendor/valibot.js' */

/**
 * A session, and how it is kept. `revision` counts changes of its content, and `sentRevision` is the one that the
 * server has; `base` is the server's version that it was made from, NEW where there is none. `refused`: why the server
 * does not take it. `leaving`: it is to go from there, and stays here. `deletedAtMs`: it is deleted.
 * `forgetting`: for good, and no more is left of it here than that the server is to do the same. `touchedAtMs`: when it was last changed.
 * @typedef {InferOutput<typeof RECORD>} SessionRecord
 */
/** @typedef {(current: SessionRecord|undefined) => SessionRecord|null|undefined} Decide  null: away with it; undefined: nothing changes */

/** In place of a version: made from none. */
export const NEW = 'new';
const count = wholeNumber(-1, Number.MAX_SAFE_INTEGER);
const anyText = textThat(() => true, '…');
const RECORD = fields({
  id: anyText,
  playSession: PLAY_SESSION,
  revision: count,
  sentRevision: count,
  base: anyText,
  refused: optional(anyText),
  leaving: optional(boolean()),
  deletedAtMs: optional(count),
  forgetting: optional(boolean()),
  touchedAtMs: count,
});

class SessionStoreError extends Error {
  /** @param {StatusCode} code @param {unknown} cause */
  constructor(code, cause) {
    super(codeAndCause(code, cause), { cause });
    this.name = 'SessionStoreError';
    this.code = code;
  }
}

/**
 * @typedef {Object} StoreParts
 * @property {Report} report
 * @property {Pick<BroadcastChannel, 'postMessage'|'onmessage'|'close'>} [channel]  tells other tabs
 * @property {string} [name]
 * @property {() => number} [nowMs]
 */

/** What it can do is handed on one by one, so each is bound to it. */
export class SessionStore {
  #rows;
  #channel;
  #report;
  #nowMs;
  #changes = makeListeners();
  /** As they were read or written last. @type {Map<string, SessionRecord>} */
  #records = new Map();
  /** Those that are in this tab's memory alone. @type {Set<string>} */
  #unwritten = new Set();
  /** Said once, until a change is written again. @type {string|undefined} */
  #reported;

  /** @param {StoreParts & Doors} parts */
  constructor({
    report,
    channel = new BroadcastChannel('creatable-sessions'),
    name = 'creatable-sessions',
    nowMs = Date.now,
    ...doors
  }) {
    this.#report = report;
    this.#nowMs = nowMs;
    this.#channel = channel;
    this.#rows = openRowStore({
      name,
      store: 'sessions',
      toError: (trouble, cause) =>
        new SessionStoreError(trouble === 'full' ? 'sessions-storage-full' : 'sessions-storage-unavailable', cause),
      ...doors,
    });
    channel.onmessage = () => this.read();
  }

  /** @returns {readonly SessionRecord[]}  deleted ones, too */
  records = () => [...this.#records.values()];

  /** @param {string} id */
  get = (id) => this.#records.get(id);

  /** Whether something would be gone with this tab. */
  get holdsUnwritten() {
    return this.#unwritten.size > 0;
  }

  /** Read what is kept; nothing is made in a browser that never kept one. What makes no sense is left where it is. */
  read = async () => {
    /** @type {unknown[]|void} */
    const rows = await this.#rows.all().catch(this.#fail);
    if (!rows) return;
    const kept = rows.map((row) => readBy(RECORD, row).value).filter((record) => record !== null);
    const here = this.records().filter(({ id }) => this.#unwritten.has(id));
    this.#records = new Map([...kept, ...here].map((record) => [record.id, record]));
    this.#changes.tell();
  };

  /**
   * One change of one session, as it is when it is written: another tab may have changed it.
   * @param {string} id
   * @param {Decide} decide  may be asked twice
   */
  change = async (id, decide) => {
    const written = await this.#write(id, decide).catch((error) => {
      this.#fail(error);
      return this.#remember(id, decide(this.#records.get(id)));
    });
    if (written) this.#changes.tell();
  };

  /** Deleted, and not asked for within these milliseconds: for good. @param {number} afterMs */
  purge = async (afterMs) => {
    const nowMs = this.#nowMs();
    for (const { id } of this.records().filter(({ deletedAtMs }) => deletedAtMs !== undefined))
      await this.change(id, (now) => {
        if (now?.deletedAtMs === undefined) return undefined;
        if (isUnset(now.deletedAtMs)) return { ...now, deletedAtMs: nowMs };
        // What the server is yet to delete is remembered until it has.
        return !now.forgetting && now.base === NEW && nowMs - now.deletedAtMs > afterMs ? null : undefined;
      });
  };

  /** Heard after changes, those of other tabs included. */
  onChange = this.#changes.listen;

  dispose = () => {
    this.#changes.end();
    this.#channel.close();
    this.#rows.close();
  };

  /** @param {string} id @param {Decide} decide @returns {Promise<boolean>}  whether something changed */
  async #write(id, decide) {
    /** @type {SessionRecord|null|undefined} */
    let next;
    // What could not be written before is written with it.
    const late = [...this.#unwritten].filter((each) => each !== id).flatMap((each) => this.#records.get(each) ?? []);
    await this.#rows.run('readwrite', async (rows) => {
      const row = await rows.get(id);
      next = decide(this.#unwritten.has(id) ? this.#records.get(id) : (readBy(RECORD, row).value ?? undefined));
      for (const record of late) await rows.put(record);
      if (next) await rows.put(next);
      if (next === null) await rows.delete(id);
    });
    this.#reported = undefined;
    this.#unwritten.delete(id);
    for (const record of late) if (this.#records.get(record.id) === record) this.#unwritten.delete(record.id);
    if (next === undefined) return false;
    if (next) this.#records.set(id, next);
    else this.#records.delete(id);
    this.#channel.postMessage('changed');
    return true;
  }

  /** @param {string} id @param {SessionRecord|null|undefined} next */
  #remember(id, next) {
    if (next === undefined) return false;
    if (next) this.#records.set(id, next);
    else this.#records.delete(id);
    if (next) this.#unwritten.add(id);
    else this.#unwritten.delete(id);
    return true;
  }

  /** @param {unknown} error */
  #fail = (error) => {
    if (!(error instanceof SessionStoreError)) throw error;
    if (this.#reported !== error.code) this.#report(error.code);
    this.#reported = error.code;
    return undefined;
  };
}
