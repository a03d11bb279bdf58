/** Sounds of one's own in IndexedDB, each under its id, and since when each has been named by nothing. */
import { codeAndCause, openDatabase } from '../../core/database.js';
import { SampleError } from './sample.js';

/** @import {Connection, Doors} from '../../core/database.js' */
/** @import {Sample} from './sample.js' */

/** @typedef {ReturnType<typeof createSampleStore>} SampleStore */

const [SAMPLES, UNNAMED] = ['samples', 'unnamed'];

/** @param {{name?: string} & Doors} [options] */
export function createSampleStore({ name = 'creatable-samples', ...doors } = {}) {
  const database = openDatabase({
    name,
    version: 1,
    stores: [SAMPLES, UNNAMED],
    upgrade: (/** @type {Connection} */ db) => {
      db.createObjectStore(SAMPLES, { keyPath: 'id' });
      db.createObjectStore(UNNAMED);
    },
    toError: (trouble, cause) => {
      const code = trouble === 'full' ? 'sample-storage-full' : 'sample-storage-unavailable';
      return new SampleError(code, codeAndCause(code, cause), { cause });
    },
    ...doors,
  });
  return {
    /** Nothing is made in a browser that never kept one. */
    exists: database.exists,

    /** @param {readonly string[]} ids @returns {Promise<Sample[]>}  those that are here */
    load: async (ids) => {
      if (!ids.length || !(await database.exists())) return [];
      const found = await database.run('readonly', (transaction) =>
        Promise.all(ids.map((id) => transaction.objectStore(SAMPLES).get(id))),
      );
      return found.filter(Boolean);
    },

    /** All of them, or none. @param {readonly Sample[]} samples */
    keep: (samples) =>
      database.run('readwrite', (transaction) =>
        Promise.all(
          samples.flatMap((sample) => [
            transaction.objectStore(SAMPLES).put(sample),
            transaction.objectStore(UNNAMED).delete(sample.id),
          ]),
        ),
      ),

    /** @returns {Promise<Map<string, number|undefined>>}  since when each has been named by nothing, as far as that was noted */
    unnamed: () =>
      database.run('readonly', async (transaction) => {
        const store = transaction.objectStore(UNNAMED);
        const [ids, keys, times] = await Promise.all([
          transaction.objectStore(SAMPLES).getAllKeys(),
          store.getAllKeys(),
          store.getAll(),
        ]);
        const since = new Map(
          keys.map((/** @type {string} */ key, /** @type {number} */ index) => [key, times[index]]),
        );
        return new Map(ids.map((/** @type {string} */ id) => [id, since.get(id)]));
      }),

    /** @param {ReadonlyMap<string, number|undefined>} changes  since when; undefined: it is named again */
    note: (changes) =>
      database.run('readwrite', (transaction) =>
        Promise.all(
          [...changes].map(([id, since]) =>
            since === undefined
              ? transaction.objectStore(UNNAMED).delete(id)
              : transaction.objectStore(UNNAMED).put(since, id),
          ),
        ),
      ),

    /** @param {readonly string[]} ids */
    remove: (ids) =>
      database.run('readwrite', (transaction) =>
        Promise.all(
          ids.flatMap((id) => [
            transaction.objectStore(SAMPLES).delete(id),
            transaction.objectStore(UNNAMED).delete(id),
          ]),
        ),
      ),
  };
}
