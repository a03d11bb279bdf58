/**
 * Sets of gestures in IndexedDB. A set that two tabs have changed is both
 * changes put together, and what takes a set's place leaves an earlier version.
 * What fails here fails as a GestureStoreError with a status code.
 */
import { codeAndCause, openDatabase } from '../core/database.js';
import { newUuid } from '../core/uuid.js';
import { lessonOf } from './gesture-set.js';
import { mergeSets } from './merge-sets.js';
import {
  dropEarlierPictures,
  earlierRows,
  forgetOldest,
  readRow,
  removeSet,
  removeUnreachable,
  writeRow,
} from './set-rows.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Connection, Doors} from '../core/database.js' */
/** @import {Rows} from './set-rows.js' */
/** @import {TrainedModel} from '../types.js' */
/** @import {GestureSet, Lesson} from './gesture-set.js' */

/**
 * What a model was learnt from was not kept by every version, nor was a revision: another one with each change.
 * @typedef {{set: GestureSet, model: TrainedModel|null, learntFrom?: Lesson|null, imported: readonly File[]|null,
 *   revision?: string}} Kept
 */
/** An earlier version of a set; key: what to load it by. @typedef {{key: string, replacedAtMs: number, count: number}} EarlierSet */
/** @typedef {ReturnType<typeof createGestureStore>} GestureStore */

export const DATABASE_VERSION = 1;
/** How many earlier versions of a set stay to be had. */
export const MOST_EARLIER = 3;

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
   * @param {(rows: Rows) => Promise<T>} work
   */
  const run = (mode, work) =>
    database.run(mode, (transaction) =>
      work({ sets: transaction.objectStore('sets'), samples: transaction.objectStore('samples') }),
    );

  return {
    /** @param {string} id @returns {Promise<Kept|null>} */
    load: (id) =>
      run('readonly', async (rows) => {
        const row = await rows.sets.get(id);
        return row ? readRow(rows, row) : null;
      }),

    /**
     * Keep a set as it is now, all of it or nothing.
     * @param {Kept} kept
     * @param {Pick<Kept, 'set'|'revision'>|null} before  what it was made from; where something else is kept by now,
     *   both changes are
     * @param {{replace?: boolean}} [options]  replace: it takes the place of whatever is there
     * @returns {Promise<Kept>}  as it is kept now
     */
    save: (kept, before, { replace = false } = {}) =>
      run('readwrite', async (rows) => {
        const row = await rows.sets.get(kept.set.id);
        const revision = newUuid();
        const isMine = !row || replace || (before && row.revision === before.revision);
        const now = { ...(isMine ? kept : withTheirs(kept, before, await readRow(rows, row))), revision };
        await writeRow(rows, now, row && isMine && before ? before.set : null);
        return now;
      }),

    /** Keep it as an earlier version of itself. @param {Kept} kept @param {number} replacedAtMs */
    keepEarlier: ({ set, ...kept }, replacedAtMs) =>
      run('readwrite', async (rows) => {
        const earlier = { ...kept, set: { ...set, id: newUuid() } };
        const [newest] = await earlierRows(rows, set.id);
        // Newer than those before it, also by a clock that was set back: else it would be the oldest, and go at once.
        const atMs = Math.max(replacedAtMs, newest ? newest.replacedAtMs + 1 : 0);
        await writeRow(rows, earlier, null, { earlierOf: set.id, replacedAtMs: atMs });
        await forgetOldest(rows, set.id, MOST_EARLIER);
      }),

    /** @param {string} id @returns {Promise<EarlierSet[]>}  newest first */
    earlier: (id) =>
      run('readonly', async (rows) =>
        (await earlierRows(rows, id)).map(({ id: key, replacedAtMs, sampleIds }) => ({
          key,
          replacedAtMs,
          count: sampleIds.length,
        })),
      ),

    /** The pictures of its earlier versions, for good. @param {string} id @param {ReadonlySet<string>} [ids]  of these snapshots alone */
    dropEarlierPictures: (id, ids) => run('readwrite', (rows) => dropEarlierPictures(rows, id, ids)),

    /** With its earlier versions, for good. @param {string} id */
    remove: (id) => run('readwrite', (rows) => removeSet(rows, id)),

    /** Whatever belongs to none of these, for good. @param {ReadonlySet<string>} reachable */
    async removeUnreachable(reachable) {
      // Whoever only plays is not given an empty database.
      return (await database.exists()) ? run('readwrite', (rows) => removeUnreachable(rows, reachable)) : 0;
    },

    close: database.close,
  };
}

/** @param {Connection} db */
function createStores(db) {
  db.createObjectStore('sets', { keyPath: 'id' });
  db.createObjectStore('samples', { keyPath: ['setId', 'id'] });
}

/**
 * @param {Kept} kept
 * @param {Pick<Kept, 'set'>|null} before
 * @param {Kept} theirs
 * @returns {Kept}  with what was learnt where it was learnt from just this
 */
function withTheirs(kept, before, theirs) {
  const base = before?.set ?? { name: '', kind: kept.set.kind, gestures: [], samples: [] };
  const set = mergeSets(base, kept.set, theirs.set);
  const { key } = lessonOf(set);
  const learnt = [kept, theirs].find(({ learntFrom }) => learntFrom?.key === key);
  const { model = null, learntFrom = null } = learnt ?? {};
  return { set, model, learntFrom, imported: kept.imported ?? theirs.imported };
}
