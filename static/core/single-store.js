/** A database of one thing: the player's own SoundFont, the picture behind the shapes. */
import { openDatabase } from './database.js';

/** @import {Connection, Doors, Trouble} from './database.js' */

/**
 * @template T
 * @param {{name: string, store: string, key: string, toError: (trouble: Trouble, cause: unknown) => Error} & Doors} options
 *   key: under which it lies
 */
export function openSingleStore({ name, store, key, toError, ...doors }) {
  const database = openDatabase({
    name,
    version: 1,
    stores: [store],
    upgrade: (/** @type {Connection} */ db) => {
      db.createObjectStore(store);
    },
    toError,
    ...doors,
  });
  return {
    /** Nothing is made in a browser that never kept one. @returns {Promise<T|null>} */
    load: async () =>
      (await database.exists())
        ? database.run('readonly', async (transaction) => (await transaction.objectStore(store).get(key)) ?? null)
        : null,
    /** @param {T} thing */
    keep: (thing) => database.run('readwrite', (transaction) => transaction.objectStore(store).put(thing, key)),
    /** At once, whether there is one or not: what is kept right after it has to stay. */
    remove: () => database.run('readwrite', (transaction) => transaction.objectStore(store).delete(key)),
  };
}
