/**
 * The player's takes as the page shows them: those of this browser, whatever
 * their state, and those that other browsers have left at the server.
 */
import { fileName } from '../core/file-name.js';
import { makeListeners } from '../core/listeners.js';
import { cleanName } from './take-identity.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Take} from '../types.js' */
/** @import {Refusal, TakeRecord, TakeState} from './take-database.js' */
/** @import {TakeBin} from './take-bin.js' */
/** @import {TakeStore} from './take-store.js' */
/** @import {TakeSummary, TakesApi} from './takes-api.js' */

/**
 * One line of the list. `here`: the whole take is in this browser; a take that
 * is not here is at the server ('sent').
 * @typedef {TakeSummary & {state: 'recording'|'stored'|'sent'|'refused', here: boolean, reason?: Refusal}} TakeRow
 */

/** A take that cannot be had now. */
export class TakeError extends Error {
  /**
   * @param {StatusCode} code
   * @param {string} reason
   */
  constructor(code, reason) {
    super(`${code}: ${reason}`);
    this.name = 'TakeError';
    this.code = code;
  }
}

/**
 * @param {{store: TakeStore, api: TakesApi, bin: TakeBin}} parts
 */
export function createTakes({ store, api, bin }) {
  const changes = /** @type {Listeners<TakeRow[]>} */ (makeListeners());
  /** @type {Map<string, TakeSummary>} */
  let atServer = new Map();
  /** @type {TakeRow[]} */
  let rows = [];
  let reading = 0;
  /** What was removed last, while the page is open. */
  let lastRemoved = '';
  /** What is in the list again, from whatever tab, is not deleted. */
  const deleted = () => bin.list().filter(({ id }) => !rows.some((row) => row.id === id));

  async function readStore() {
    reading += 1;
    const turn = reading;
    const records = await store.records();
    // Answers may overtake each other; only the last question's counts.
    if (turn !== reading) return;
    // Removed here: it must not come back from what the server said before.
    for (const { id, state } of records) if (isRemoved(state)) atServer.delete(id);
    rows = mergeTakes(records, [...atServer.values()]);
    changes.tell(rows);
  }

  /** @param {string} id @returns {Promise<Take>} */
  async function load(id) {
    const here = await store.load(id);
    if (here) return here;
    const result = await api.get(id);
    if (result.ok) return result.value;
    throw new TakeError(result.status === 404 ? 'take-gone' : 'take-unreachable', result.message);
  }

  /** What was sent when there were no secrets is anybody's, until this browser says that it is its own. */
  async function claim() {
    const sent = (await store.records()).filter(({ state }) => state === 'sent');
    for (const { id } of sent) if (atServer.get(id)?.protected === false) await api.claim(id);
  }

  const stopListening = store.onChange(readStore);
  return {
    /** @returns {readonly TakeRow[]}  newest first, as last read */
    list: () => rows,

    /** Which names are given, also that of one that may be brought back. */
    names: () => [...rows, ...deleted().map(({ row }) => row)].map(({ name }) => name),

    /** What was removed last, while the page is open; null where it is in the list again. */
    get removed() {
      return deleted().find(({ id }) => id === lastRemoved)?.row ?? null;
    },

    /** What can be put back besides, what was deleted last first. */
    deleted: () => deleted().flatMap(({ id, row }) => (id === lastRemoved ? [] : [row])),

    /**
     * Read the store and ask the server.
     * @returns {Promise<boolean>}  whether the server answered; the list is right for this browser even if not
     */
    async refresh() {
      await bin.read();
      await readStore();
      const result = await api.list();
      if (!result.ok) return false;
      atServer = new Map(result.value.map((summary) => [summary.id, summary]));
      await readStore();
      return true;
    },

    claim,

    onChange: changes.listen,

    /** @throws {TakeError} when it is neither here nor to be had from the server */
    load,

    /**
     * @param {string} id
     * @param {string} name
     * @throws {RangeError} when the name has no readable character
     * @throws {TakeError} when the take is at the server alone, which cannot be reached
     */
    async rename(id, name) {
      const clean = cleanName(name);
      const row = rows.find((each) => each.id === id);
      if (row?.here !== false) return store.rename(id, clean);
      return store.keep({ ...(await load(id)), name: clean });
    },

    /**
     * Gone from the list at once, and from the server as soon as it can be reached.
     * @param {string} id
     */
    async remove(id) {
      const row = rows.find((each) => each.id === id);
      if (!row) return;
      // First, since the page may be closed at any time.
      await bin.put(row, row.here ? await store.load(id) : undefined);
      lastRemoved = id;
      await store.remove(row);
      await readStore();
    },

    /**
     * Undo a removal: here at once, and at the server as soon as it can be reached.
     * @param {string} [id]  without one, the last
     */
    async unremove(id = lastRemoved) {
      const found = bin.list().find((each) => each.id === id);
      if (!found) return;
      const { row, take } = found;
      if (take) await store.keep(take);
      else {
        await store.restore(row);
        atServer.set(row.id, row);
      }
      await readStore();
      await bin.drop(id);
    },

    /** It is not offered any more, and goes at the server as soon as it can be reached. @param {string} id */
    async forget(id) {
      const found = bin.list().find((each) => each.id === id);
      if (found) await store.removeForGood(found.row);
      await bin.drop(id);
      await readStore();
    },

    /** Send a take that was refused, or that the server has lost. */
    sendAgain: store.sendAgain,

    /** The address of a take as a file, made by the server. */
    exportAddress: api.exportAddress,

    dispose() {
      stopListening();
      changes.end();
      bin.close();
    },
  };
}

/**
 * @param {readonly TakeRecord[]} records  of this browser
 * @param {readonly TakeSummary[]} summaries  of the server
 * @returns {TakeRow[]}  newest first; this browser knows better about its own takes
 */
export function mergeTakes(records, summaries) {
  const mine = new Set(records.map(({ id }) => id));
  const elsewhere = summaries.filter(({ id }) => !mine.has(id)).map((summary) => rowOf(summary, 'sent', false));
  const here = records.flatMap((record) => {
    if (isRemoved(record.state)) return [];
    if (record.state === 'restoring') return [rowOf(record, 'sent', false)];
    return [{ ...rowOf(record, record.state, true), ...(record.reason && { reason: record.reason }) }];
  });
  return newestFirst([...here, ...elsewhere]);
}

/** @param {TakeState} state */
const isRemoved = (state) => state === 'deleting' || state === 'forgetting';

/** @template {{startedAt: string}} Row @param {Row[]} rows @returns {Row[]}  the same, in order */
export const newestFirst = (rows) => rows.sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));

/**
 * @param {TakeSummary} summary
 * @param {TakeRow['state']} state
 * @param {boolean} here
 * @returns {TakeRow}
 */
function rowOf({ id, name, startedAt, durationSeconds, noteCount }, state, here) {
  return { id, name, startedAt, durationSeconds, noteCount, state, here };
}

/**
 * The take itself, for `creatable export` and for safe keeping; needs no server.
 * @param {Take} take
 * @returns {{blob: Blob, name: string}}
 */
export function toFile(take) {
  const blob = new Blob([JSON.stringify(take)], { type: 'application/json' });
  return { blob, name: fileName(take, 'json') };
}
