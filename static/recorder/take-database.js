/**
 * Takes in IndexedDB: one record a take in `takes`, its events in small
 * batches in `events`, as they happened. Only this module knows IndexedDB;
 * what fails here fails as a StorageError with a status code.
 */
import { openDB } from '../vendor/idb.js';

/** @import {NoteEvent} from '../types.js' */
/** @import {IDBPDatabase} from '../vendor/idb.js' */
/** @import {TakeHead} from './assemble-take.js' */

/**
 * recording: being played; stored: finished, not at the server; sent: there
 * too; refused: the server does not want it; deleting: gone here, to be
 * deleted at the server.
 * @typedef {'recording'|'stored'|'sent'|'refused'|'deleting'} TakeState
 */

/** @typedef {{code: string, message: string, field?: string, event?: number}} Refusal  the server's own words */

/**
 * A take's head and how it is kept.
 * @typedef {TakeHead & {
 *   state: TakeState, revision: number, noteCount: number, beatAtMs: number, reason?: Refusal,
 * }} TakeRecord  `revision` counts changes of content; `beatAtMs` says when the recording tab was last alive
 */

/** @typedef {{sequence: number, events: NoteEvent[]}} Batch */

/**
 * One change of one take, all or nothing. `record: null` removes the record.
 * @typedef {{record?: TakeRecord|null, batches?: Batch[], dropEvents?: boolean}} Step
 */

/**
 * @typedef {Object} TakeDatabase  every method rejects with StorageError alone
 * @property {() => Promise<TakeRecord[]>} records
 * @property {(id: string) => Promise<TakeRecord|undefined>} record
 * @property {(id: string) => Promise<Batch[]>} batches  in order
 * @property {(id: string, decide: (record: TakeRecord|undefined) => Step|undefined) => Promise<boolean>} change
 *   `decide` must not wait for anything; undefined changes nothing (and gives false)
 * @property {() => void} close
 */

/** @typedef {IDBPDatabase<any>} Connection */
/** @typedef {'storage-full'|'storage-unavailable'|'page-outdated'} StorageCode */

export const DATABASE_VERSION = 1;

export class StorageError extends Error {
  /**
   * @param {StorageCode} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(`${code}: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

/**
 * @param {unknown} error
 * @returns {StorageError}
 */
export function toStorageError(error) {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new StorageError('storage-full', error);
  // Another tab runs a newer page, which has changed the database's form.
  if (name === 'VersionError') return new StorageError('page-outdated', error);
  return new StorageError('storage-unavailable', error);
}

/**
 * @param {{name?: string, version?: number, open?: typeof openDB, patienceMs?: number,
 *   timers?: Pick<typeof globalThis, 'setTimeout'|'clearTimeout'>}} [options]
 *   `patienceMs`: some browsers never answer an open request; after that long, storage counts as unavailable
 * @returns {TakeDatabase}
 */
export function createTakeDatabase({
  name = 'creatable',
  version = DATABASE_VERSION,
  open = openDB,
  patienceMs = 4000,
  timers = globalThis,
} = {}) {
  /** @type {Promise<Connection>|undefined} */
  let opening;
  const forget = () => {
    opening = undefined;
  };

  function connection() {
    opening ??= connect();
    return opening;
  }

  function connect() {
    /** @type {Promise<Connection>} */
    const opened = Promise.resolve().then(() =>
      open(name, version, {
        upgrade: createStores,
        // A newer page in another tab must not wait for this one.
        blocking: (_current, _blocked, event) => {
          forget();
          /** @type {IDBDatabase} */ (event.target).close();
        },
        terminated: forget,
      }),
    );
    // A late answer is an answer: storage is then available after all.
    opened.then(() => {
      opening = opened;
    }, forget);
    return inTime(opened, patienceMs, timers);
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(transaction: any) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function run(mode, work) {
    try {
      return await transact(await connection(), mode, work).catch(async (error) => {
        // The browser closed the connection (memory, cleared data): open it again, once.
        if (error?.name !== 'InvalidStateError') throw error;
        forget();
        return transact(await connection(), mode, work);
      });
    } catch (error) {
      throw toStorageError(error);
    }
  }

  return {
    records: () => run('readonly', (transaction) => transaction.objectStore('takes').getAll()),
    record: (id) => run('readonly', (transaction) => transaction.objectStore('takes').get(id)),
    batches: (id) => run('readonly', (transaction) => transaction.objectStore('events').getAll(batchesOf(id))),
    change: (id, decide) =>
      run('readwrite', async (transaction) => {
        const step = decide(await transaction.objectStore('takes').get(id));
        if (step) await apply(transaction, id, step);
        return step !== undefined;
      }),
    close() {
      opening?.then(
        (db) => db.close(),
        () => {},
      );
      forget();
    },
  };
}

/**
 * @param {Connection} db
 * @param {number} oldVersion  0 in a new browser
 */
function createStores(db, oldVersion) {
  if (oldVersion >= 1) return;
  db.createObjectStore('takes', { keyPath: 'id' });
  db.createObjectStore('events', { keyPath: ['takeId', 'sequence'] });
}

/** @param {string} id */
function batchesOf(id) {
  return IDBKeyRange.bound([id], [id, []]);
}

/**
 * @template T
 * @param {Connection} db
 * @param {IDBTransactionMode} mode
 * @param {(transaction: any) => Promise<T>} work
 */
async function transact(db, mode, work) {
  const transaction = db.transaction(['takes', 'events'], mode, { durability: 'relaxed' });
  const [result] = await Promise.all([work(transaction), transaction.done]);
  return result;
}

/**
 * @param {any} transaction
 * @param {string} id
 * @param {Step} step
 */
function apply(transaction, id, { record, batches = [], dropEvents = false }) {
  const takes = transaction.objectStore('takes');
  const events = transaction.objectStore('events');
  return Promise.all([
    dropEvents ? events.delete(batchesOf(id)) : undefined,
    record === null ? takes.delete(id) : record && takes.put(record),
    ...batches.map((batch) => events.put({ takeId: id, sequence: batch.sequence, events: batch.events })),
  ]);
}

/**
 * @param {Promise<Connection>} opened
 * @param {number} patienceMs
 * @param {Pick<typeof globalThis, 'setTimeout'|'clearTimeout'>} timers
 * @returns {Promise<Connection>}
 */
function inTime(opened, patienceMs, timers) {
  return new Promise((resolve, reject) => {
    const timer = timers.setTimeout(
      () => reject(new StorageError('storage-unavailable', new Error(`no answer in ${patienceMs} ms`))),
      patienceMs,
    );
    opened.then(resolve, reject).finally(() => timers.clearTimeout(timer));
  });
}
