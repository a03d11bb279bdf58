/**
 * A database of this browser, hardened: it is opened when it is first needed,
 * and answers, within a limit of time; it lets a newer page of another tab
 * change it; and where the browser closed it, it is opened again. Whatever
 * fails comes out as one error of the caller's own, by what it means.
 */
import { openDB } from '../vendor/idb.js';
import { inTime } from './in-time.js';

/** @import {IDBPDatabase} from '../vendor/idb.js' */
/** @import {Timers} from './in-time.js' */

/** @typedef {IDBPDatabase<any>} Connection */
/**
 * full: there is no room; outdated: another tab runs a newer page, which has
 * changed the database's form; unavailable: the browser keeps nothing, or does
 * not answer.
 * @typedef {'full'|'outdated'|'unavailable'} Trouble
 */

/** Some browsers never answer a request to open a database, or for the names of those there are. */
const PATIENCE_MS = 4000;
/** Nor to a question to one that is open, as behind another tab that sleeps; a thousand snapshots take a second. */
const WORK_MS = 30_000;

/**
 * @typedef {Object} Doors  how to get in; tests have their own
 * @property {typeof openDB} [open]
 * @property {number} [patienceMs]
 * @property {Timers} [timers]
 */

/**
 * @typedef {Object} Form
 * @property {string} name
 * @property {number} version
 * @property {readonly string[]} stores  that a transaction reaches
 * @property {(db: Connection, oldVersion: number) => void} upgrade  oldVersion: 0 in a new browser
 */

/**
 * @param {Form & Doors & {toError: (trouble: Trouble, cause: unknown) => Error}} options
 */
export function openDatabase({
  name,
  version,
  stores: names,
  upgrade,
  toError,
  open = openDB,
  patienceMs = PATIENCE_MS,
  timers = globalThis,
}) {
  /** @type {Promise<Connection>|undefined} */
  let opening;
  const forget = () => {
    opening = undefined;
  };
  const connection = () => {
    opening ??= connect();
    return opening;
  };

  function connect() {
    /** @type {Promise<Connection>} */
    const opened = Promise.resolve().then(() =>
      open(name, version, {
        upgrade,
        // A newer page in another tab must not wait for this one.
        blocking: (_current, _blocked, event) => {
          forget();
          /** @type {IDBDatabase} */ (event.target).close();
        },
        terminated: forget,
      }),
    );
    // A late answer is an answer: the database is then available after all.
    opened.then(() => {
      opening = opened;
    }, forget);
    return inTime(opened, patienceMs, { timers });
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(transaction: {objectStore: (name: string) => any}) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function transact(mode, work) {
    const transaction = (await connection()).transaction(names, mode, { durability: 'relaxed' });
    const stores = {
      objectStore: (/** @type {string} */ store) => whoseFailuresAreHeard(transaction.objectStore(store)),
    };
    const working = Promise.all([work(stores), transaction.done]);
    const [result] = await inTime(working, WORK_MS, { timers }).catch((error) => {
      // All or nothing: what was given up is not written later.
      abandon(transaction);
      throw error;
    });
    return result;
  }

  return {
    /**
     * One transaction, all or nothing.
     * @template T
     * @param {IDBTransactionMode} mode
     * @param {(transaction: {objectStore: (name: string) => any}) => Promise<T>} work
     * @returns {Promise<T>}  rejects with what `toError` makes of it
     */
    async run(mode, work) {
      try {
        return await transact(mode, work).catch((error) => {
          // The browser closed the connection (memory, cleared data): open it again, once.
          if (error?.name !== 'InvalidStateError') throw error;
          forget();
          return transact(mode, work);
        });
      } catch (error) {
        throw toError(troubleOf(error), error);
      }
    },
    /** Whether there is one, without making it; true where the browser does not say. */
    async exists() {
      const asked = globalThis.indexedDB?.databases?.();
      const all = asked && (await inTime(asked, patienceMs, { timers }).catch(() => undefined));
      return all?.some((each) => each.name === name) ?? true;
    },
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
 * Of several questions that are asked together one may fail at once, before anybody waits for the others. They fail with
 * it, and that is no news: the transaction has told.
 * @template {object} Store
 * @param {Store} store
 * @returns {Store}
 */
const whoseFailuresAreHeard = (store) =>
  new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (/** @type {unknown[]} */ ...about) => {
        const asked = value.apply(target, about);
        if (asked instanceof Promise) asked.catch(() => {});
        return asked;
      };
    },
  });

/** @param {{abort: () => void}} transaction */
function abandon(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has ended.
  }
}

/** @param {unknown} error @returns {Trouble} */
export function troubleOf(error) {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'outdated' : 'unavailable';
}

/** What an error's own message says besides its code. @param {string} code @param {unknown} cause */
export const codeAndCause = (code, cause) =>
  `${code}: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`;
