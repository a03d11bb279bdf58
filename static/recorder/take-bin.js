/**
 * Takes that were deleted, for as long as the server keeps them, too. What the
 * server has is kept by its name alone: who deletes to make room makes room.
 * Where the browser keeps nothing, they can be had back until the page is closed.
 */
import { openRowStore } from '../core/row-store.js';
import { isUnset } from '../core/unset-clock.js';

/** @import {Doors} from '../core/database.js' */
/** @import {Take} from '../types.js' */
/** @import {TakeRow} from './take-rows.js' */

/** take: all of it, where it was here. @typedef {{id: string, row: TakeRow, take?: Take, deletedAtMs: number}} Deleted */
/** @typedef {ReturnType<typeof openTakeBin>} TakeBin */

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** @param {{name?: string, now?: () => number} & Doors} [options] */
export function openTakeBin({ name = 'creatable-deleted-takes', now = Date.now, ...doors } = {}) {
  const rows = openRowStore({
    name,
    store: 'deleted',
    toError: (_trouble, cause) => (cause instanceof Error ? cause : new Error(String(cause))),
    ...doors,
  });
  /** @type {Map<string, Deleted>} */
  let kept = new Map();
  /** Only in memory, since the browser did not keep them. @type {Set<string>} */
  const unwritten = new Set();

  /** Where the browser keeps nothing, nothing is lost by that. @template T @param {Promise<T>} working */
  const ifKept = (working) => working.catch(() => undefined);

  return {
    /** @returns {readonly Deleted[]}  what was deleted last comes first */
    list: () => [...kept.values()].sort((a, b) => b.deletedAtMs - a.deletedAtMs),
    /** Another tab may have deleted or put back, and time goes on. */
    async read() {
      /** @type {Deleted[]|undefined} */
      const all = await ifKept(rows.all());
      if (!all) return;
      for (const each of all.filter(({ deletedAtMs }) => isUnset(deletedAtMs))) {
        each.deletedAtMs = now();
        await ifKept(rows.put(each));
      }
      const old = all.filter(({ deletedAtMs }) => now() - deletedAtMs > KEPT_MS);
      const here = [...kept.values()].filter(({ id }) => unwritten.has(id));
      kept = new Map([...all, ...here].map((each) => [each.id, kept.get(each.id) ?? each]));
      for (const { id } of old) await this.drop(id);
    },
    /** @param {TakeRow} row @param {Take|undefined} take */
    async put(row, take) {
      const entry = { id: row.id, row, take, deletedAtMs: now() };
      kept.set(row.id, entry);
      const isWritten = await ifKept(rows.put({ ...entry, take: row.state === 'sent' ? undefined : take }));
      if (isWritten === undefined) unwritten.add(row.id);
    },
    /** @param {string} id */
    async drop(id) {
      kept.delete(id);
      unwritten.delete(id);
      await ifKept(rows.drop(id));
    },
    close: rows.close,
  };
}
