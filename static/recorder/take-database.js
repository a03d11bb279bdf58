/**
 * Takes in IndexedDB: one record a take in `takes`, its events in small
 * batches in `events`, as they happened. Only this module knows IndexedDB;
 * what fails here fails as a StorageError with a status code.
 */
import { codeAndCause, openDatabase } from '../core/database.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Connection, Doors, Trouble} from '../core/database.js' */
/** @import {JournalEvent} from './beside-notes.js' */
/** @import {TakeMeta} from './assemble-take.js' */

/**
 * recording: being played; stored: finished, not at the server; sent: there
 * too; refused: the server does not want it; deleting: gone here, to be
 * deleted at the server; forgetting: the same, for good; restoring: never here, to be brought back at the server.
 * @typedef {'recording'|'stored'|'sent'|'refused'|'deleting'|'forgetting'|'restoring'} TakeState
 */

/** @typedef {{code: string, message: string, field?: string, event?: number}} Refusal  the server's own words */

/**
 * A take without its events, and how it is kept.
 * @typedef {TakeMeta & {
 *   state: TakeState, revision: number, noteCount: number, beatAtMs: number, reason?: Refusal, playerId?: string,
 * }} TakeRecord  `playerId`: who was chosen when it was recorded, which is said to nobody; `revision` counts changes of content; `beatAtMs` says when the recording tab was last alive
 */

/** @typedef {{sequence: number, events: JournalEvent[]}} Batch */

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

export const DATABASE_VERSION = 1;
/** @type {Readonly<Record<Trouble, StatusCode>>} */
const CODES = Object.freeze({ full: 'storage-full', outdated: 'page-outdated', unavailable: 'storage-unavailable' });

export class StorageError extends Error {
  /**
   * @param {StatusCode} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(codeAndCause(code, cause), { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

/**
 * @param {{name?: string, version?: number} & Doors} [options]
 * @returns {TakeDatabase}
 */
export function createTakeDatabase({ name = 'creatable', version = DATABASE_VERSION, ...doors } = {}) {
  const { run, close } = openDatabase({
    name,
    version,
    stores: ['takes', 'events'],
    upgrade: createStores,
    toError: (trouble, cause) => new StorageError(CODES[trouble], cause),
    ...doors,
  });
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
    close,
  };
}

/**
 * @param {Connection} db
 * @param {number} oldVersion
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
