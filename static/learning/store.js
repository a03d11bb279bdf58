/**
 * Sets of gestures in IndexedDB: what a set is called and what was learnt in
 * `sets`, its snapshots one by one in `samples`. Only this module knows that
 * database; what fails here fails as a GestureStoreError with a status code.
 */
import { openDB } from '../vendor/idb.js';

/** @import {TrainedModel} from '../types.js' */
/** @import {IDBPDatabase} from '../vendor/idb.js' */
/** @import {GestureSet} from './gesture-set.js' */

/** @typedef {{set: GestureSet, model: TrainedModel|null, imported: readonly File[]|null}} Kept */
/** @typedef {ReturnType<typeof createGestureStore>} GestureStore */

export const DATABASE_VERSION = 1;

/** `code` is a status code. */
export class GestureStoreError extends Error {
  /**
   * @param {'gestures-storage-full'|'gestures-storage-unavailable'} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(`${code}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'GestureStoreError';
    this.code = code;
  }
}

/** @param {unknown} error */
function toError(error) {
  const full = error instanceof Error && error.name === 'QuotaExceededError';
  return new GestureStoreError(full ? 'gestures-storage-full' : 'gestures-storage-unavailable', error);
}

/** @param {{name?: string, open?: typeof openDB}} [options] */
export function createGestureStore({ name = 'creatable-gestures', open = openDB } = {}) {
  /** @type {Promise<IDBPDatabase<any>>|undefined} */
  let opening;
  const forget = () => {
    opening = undefined;
  };

  function connection() {
    if (!opening) {
      opening = Promise.resolve().then(() =>
        open(name, DATABASE_VERSION, {
          upgrade: createStores,
          // A newer page in another tab must not wait for this one.
          blocking: (_current, _blocked, event) => {
            forget();
            /** @type {IDBDatabase} */ (event.target).close();
          },
          terminated: forget,
        }),
      );
      opening.catch(forget);
    }
    return opening;
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(sets: any, samples: any) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function run(mode, work) {
    try {
      const transaction = (await connection()).transaction(['sets', 'samples'], mode);
      const [result] = await Promise.all([
        work(transaction.objectStore('sets'), transaction.objectStore('samples')),
        transaction.done,
      ]);
      return result;
    } catch (error) {
      throw toError(error);
    }
  }

  return {
    /** @param {string} id @returns {Promise<Kept|null>} */
    load: (id) =>
      run('readonly', async (sets, samples) => {
        const head = await sets.get(id);
        if (!head) return null;
        const rows = await samples.getAll(samplesOf(id));
        const { model, imported, sampleIds, ...set } = head;
        const byId = new Map(rows.map((/** @type {any} */ { setId: _setId, sample }) => [sample.id, sample]));
        return {
          set: { ...set, samples: sampleIds.flatMap((/** @type {string} */ each) => byId.get(each) ?? []) },
          model,
          imported,
        };
      }),

    /**
     * Keep a set as it is now, all of it or nothing.
     * @param {Kept} kept
     * @param {GestureSet|null} before  as it was kept last; only what differs is written
     */
    save: ({ set: { samples: now, ...head }, model, imported }, before) =>
      run('readwrite', async (sets, samples) => {
        const known = new Map((before?.samples ?? []).map((sample) => [sample.id, sample]));
        const here = new Set(now.map(({ id }) => id));
        await Promise.all([
          sets.put({ ...head, model, imported, sampleIds: now.map(({ id }) => id) }),
          ...now
            .filter((sample) => known.get(sample.id) !== sample)
            .map((sample) => samples.put({ setId: head.id, id: sample.id, sample })),
          ...[...known.keys()].filter((id) => !here.has(id)).map((id) => samples.delete([head.id, id])),
        ]);
      }),

    /** @param {string} id */
    remove: (id) =>
      run('readwrite', async (sets, samples) => {
        await Promise.all([sets.delete(id), samples.delete(samplesOf(id))]);
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

/** @param {IDBPDatabase<any>} db */
function createStores(db) {
  db.createObjectStore('sets', { keyPath: 'id' });
  db.createObjectStore('samples', { keyPath: ['setId', 'id'] });
}

/** @param {string} setId */
const samplesOf = (setId) => IDBKeyRange.bound([setId], [setId, []]);
