/**
 * Sets of gestures in IndexedDB: what a set is called and what was learnt in
 * `sets`, its snapshots one by one in `samples`. Only this module knows that
 * database; what fails here fails as a GestureStoreError with a status code.
 */
import { codeAndCause, openDatabase } from '../core/database.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Connection, Doors} from '../core/database.js' */
/** @import {TrainedModel} from '../types.js' */
/** @import {GestureSet, Lesson} from './gesture-set.js' */

/**
 * What a model was learnt from was not kept by every version.
 * @typedef {{set: GestureSet, model: TrainedModel|null, learntFrom?: Lesson|null, imported: readonly File[]|null}} Kept
 */
/** @typedef {ReturnType<typeof createGestureStore>} GestureStore */

export const DATABASE_VERSION = 1;

export class GestureStoreError extends Error {
  /**
   * @param {StatusCode} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(codeAndCause(code, cause), { cause });
    this.name = 'GestureStoreError';
    this.code = code;
  }
}

/** @param {{name?: string} & Doors} [options] */
export function createGestureStore({ name = 'creatable-gestures', ...doors } = {}) {
  const database = openDatabase({
    name,
    version: DATABASE_VERSION,
    stores: ['sets', 'samples'],
    upgrade: createStores,
    toError: (trouble, cause) =>
      new GestureStoreError(trouble === 'full' ? 'gestures-storage-full' : 'gestures-storage-unavailable', cause),
    ...doors,
  });
  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(sets: any, samples: any) => Promise<T>} work
   */
  const run = (mode, work) =>
    database.run(mode, (transaction) => work(transaction.objectStore('sets'), transaction.objectStore('samples')));

  return {
    /** @param {string} id @returns {Promise<Kept|null>} */
    load: (id) =>
      run('readonly', async (sets, samples) => {
        const row = await sets.get(id);
        if (!row) return null;
        const rows = await samples.getAll(samplesOf(id));
        const { model, learntFrom = null, imported, sampleIds, ...set } = row;
        const byId = new Map(rows.map((/** @type {any} */ { setId: _setId, sample }) => [sample.id, sample]));
        return {
          set: { ...set, samples: sampleIds.flatMap((/** @type {string} */ each) => byId.get(each) ?? []) },
          model: fromStored(model),
          learntFrom,
          imported,
        };
      }),

    /**
     * Keep a set as it is now, all of it or nothing.
     * @param {Kept} kept
     * @param {GestureSet|null} before  as it was kept last; only what differs is written
     */
    save: ({ set: { samples: now, ...set }, model, learntFrom = null, imported }, before) =>
      run('readwrite', async (sets, samples) => {
        const known = new Map((before?.samples ?? []).map((sample) => [sample.id, sample]));
        const here = new Set(now.map(({ id }) => id));
        await Promise.all([
          sets.put({ ...set, model: toStored(model), learntFrom, imported, sampleIds: now.map(({ id }) => id) }),
          ...now
            .filter((sample) => known.get(sample.id) !== sample)
            .map((sample) => samples.put({ setId: set.id, id: sample.id, sample })),
          ...[...known.keys()].filter((id) => !here.has(id)).map((id) => samples.delete([set.id, id])),
        ]);
      }),

    /** @param {string} id */
    remove: (id) =>
      run('readwrite', async (sets, samples) => {
        await Promise.all([sets.delete(id), samples.delete(samplesOf(id))]);
      }),

    close: database.close,
  };
}

/** @param {Connection} db */
function createStores(db) {
  db.createObjectStore('sets', { keyPath: 'id' });
  db.createObjectStore('samples', { keyPath: ['setId', 'id'] });
}

/** @param {string} setId */
const samplesOf = (setId) => IDBKeyRange.bound([setId], [setId, []]);

/**
 * The database has other names for two parts of a model: those that its first version gave them.
 * @param {TrainedModel|null} model
 */
function toStored(model) {
  if (!model) return null;
  const { classifier: head, novelty: reach, ...rest } = model;
  return { ...rest, head, reach };
}

/** @param {ReturnType<typeof toStored>} stored @returns {TrainedModel|null} */
function fromStored(stored) {
  if (!stored) return null;
  const { head: classifier, reach: novelty, ...rest } = stored;
  return { ...rest, classifier, novelty };
}
