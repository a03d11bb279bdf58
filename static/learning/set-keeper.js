/**
 * Keeps the set that is being taught in the browser, one save after the other,
 * and writes only what differs from what was kept last.
 */
import { codeOf } from '../core/statuses.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureSet} from './gesture-set.js' */
/** @import {GestureStore, Kept} from './store.js' */

/**
 * @param {Object} parts
 * @param {Pick<GestureStore, 'load'|'save'>} parts.store
 * @param {Report} parts.onProblem  what could not be kept, or read
 */
export function makeSetKeeper({ store, onProblem }) {
  /** What the browser holds. @type {GestureSet|null} */
  let saved = null;
  /** @type {Promise<unknown>} */
  let saving = Promise.resolve();
  const fail = (/** @type {unknown} */ error) => onProblem(codeOf(error, 'gestures-storage-unavailable'));

  return {
    /** @param {Kept} kept */
    save(kept) {
      saving = saving
        .then(async () => {
          await store.save(kept, saved?.id === kept.set.id ? saved : null);
          saved = kept.set;
        })
        .catch(fail);
    },

    /** @param {string} id @returns {Promise<Kept|null>} */
    async load(id) {
      try {
        const kept = await store.load(id);
        saved = kept?.set ?? null;
        return kept;
      } catch (error) {
        fail(error);
        return null;
      }
    },

    /** When all that was changed is kept, or could not be. */
    whenSaved: () => saving,
  };
}
