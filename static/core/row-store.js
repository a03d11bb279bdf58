/** A database of things of one kind, each under its own `id`: deleted takes, covers, songs, sessions. */
import { openDatabase } from './database.js';

/** @import {Connection, Doors, Trouble} from './database.js' */

/** @param {{name: string, store: string, toError: (trouble: Trouble, cause: unknown) => Error} & Doors} options */
export function openRowStore({ name, store, toError, ...doors }) {
  const database = openDatabase({
    name,
    version: 1,
    stores: [store],
    upgrade: (/** @type {Connection} */ db) => {
      db.createObjectStore(store, { keyPath: 'id' });
    },
    toError,
    ...doors,
  });
  /**
   * One transaction, all or nothing.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(rows: any) => Promise<T>} work
   */
  const run = (mode, work) => database.run(mode, (transaction) => work(transaction.objectStore(store)));

  return {
    run,
    /** Nothing is made in a browser that never kept one. @returns {Promise<any[]>} */
    all: async () => ((await database.exists()) ? run('readonly', (rows) => rows.getAll()) : []),
    /** @template {{id: string}} Row @param {Row} row  instead of the one of that id */
    put: (row) => run('readwrite', (rows) => rows.put(row)),
    /** @param {string} id */
    drop: (id) => run('readwrite', (rows) => rows.delete(id)),
    close: database.close,
  };
}
