/**
 * A database that never fails: what cannot be written stays in memory, is read
 * from there, and is written as soon as there is room. So a full disk or a
 * private window costs the player a warning, not a take.
 */

import { StorageError } from './take-database.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Batch, Step, TakeDatabase, TakeRecord} from './take-database.js' */

/** A full disk is not asked again more often than this while notes pour in. */
const RETRY_AFTER_MS = 10_000;

/**
 * @param {{database: TakeDatabase, onProblem: Report, nowMs: () => number}} options
 *   `onProblem` is called once, and again only after a write has worked in between
 */
export function createWriteBehind({ database, onProblem, nowMs }) {
  /** @type {Map<string, Step>} what the database does not hold yet */
  const unwritten = new Map();
  let failedAtMs = -Infinity;
  /** @type {string|undefined} */
  let reported;

  /** @param {unknown} error */
  function noteFailure(error) {
    if (!(error instanceof StorageError)) throw error;
    failedAtMs = nowMs();
    if (reported !== error.code) onProblem(error.code);
    reported = error.code;
  }

  /** @param {string} id */
  async function writeLater(id) {
    const step = unwritten.get(id);
    if (!step) return;
    try {
      await database.change(id, () => step);
      reported = undefined;
      // What was added while the database wrote is still to be written.
      if (unwritten.get(id) === step) unwritten.delete(id);
    } catch (error) {
      noteFailure(error);
    }
  }

  /**
   * @param {string} id
   * @param {TakeRecord|undefined} stored
   * @param {(record: TakeRecord|undefined) => Step|undefined} decide
   */
  function changeInMemory(id, stored, decide) {
    const before = unwritten.get(id);
    const current = before?.record === undefined ? stored : (before.record ?? undefined);
    const step = decide(current);
    if (step) unwritten.set(id, joined(before ?? { record: stored }, step));
    return step !== undefined;
  }

  return {
    /** Whether some take exists in this tab's memory alone. */
    get hasUnwritten() {
      return unwritten.size > 0;
    },

    /** @param {string} id */
    isUnwritten: (id) => unwritten.has(id),

    /** @returns {Promise<TakeRecord[]>} */
    async records() {
      /** @type {TakeRecord[]} */
      const stored = await database.records().catch((error) => {
        noteFailure(error);
        return [];
      });
      const byId = new Map(stored.map((record) => [record.id, record]));
      for (const [id, { record }] of unwritten) {
        if (record) byId.set(id, record);
        else if (record === null) byId.delete(id);
      }
      return [...byId.values()];
    },

    /**
     * @param {string} id
     * @returns {Promise<Batch[]>}
     */
    async batches(id) {
      const { dropEvents = false, batches = [] } = unwritten.get(id) ?? {};
      /** @type {Batch[]} */
      const stored = dropEvents
        ? []
        : await database.batches(id).catch((error) => {
            noteFailure(error);
            return [];
          });
      const bySequence = new Map([...stored, ...batches].map((batch) => [batch.sequence, batch]));
      return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
    },

    /**
     * @param {string} id
     * @param {(record: TakeRecord|undefined) => Step|undefined} decide  may be asked twice
     * @returns {Promise<boolean>}  whether anything changed
     */
    async change(id, decide) {
      if (!unwritten.has(id)) {
        try {
          const changed = await database.change(id, decide);
          reported = undefined;
          return changed;
        } catch (error) {
          noteFailure(error);
        }
        const stored = await database.record(id).catch(() => undefined);
        return changeInMemory(id, stored, decide);
      }
      const changed = changeInMemory(id, undefined, decide);
      if (nowMs() - failedAtMs >= RETRY_AFTER_MS) await writeLater(id);
      return changed;
    },

    /** Try again now: there may be room, or this is the last chance. */
    async settle() {
      for (const id of [...unwritten.keys()]) await writeLater(id);
    },
  };
}

/**
 * All that was played of a take, in order of arrival.
 * @param {{batches: (id: string) => Promise<Batch[]>}} kept
 * @param {string} id
 */
export const eventsOf = async (kept, id) => (await kept.batches(id)).flatMap(({ events }) => events);

/**
 * @param {Step} before
 * @param {Step} after
 * @returns {Step}
 */
function joined(before, after) {
  const earlier = after.dropEvents ? [] : (before.batches ?? []);
  return {
    record: after.record === undefined ? before.record : after.record,
    batches: [...earlier, ...(after.batches ?? [])],
    dropEvents: before.dropEvents || after.dropEvents,
  };
}
