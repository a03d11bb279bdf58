/**
 * Keeps the set that is being taught in the browser, one save after the other,
 * and writes only what differs from what was kept last. Another tab may keep
 * the same set: each hears of the other's changes.
 */
import { codeOf } from '../core/statuses.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Tabs} from '../core/tabs.js' */
/** @import {GestureSet} from './gesture-set.js' */
/** @import {SetBin} from './set-bin.js' */
/** @import {GestureStore, Kept} from './store.js' */

/** A set was kept. @typedef {{id: string, revision: string|undefined}} SetNews */

/**
 * @param {Object} parts
 * @param {Pick<GestureStore, 'load'|'save'>} parts.store
 * @param {Report} parts.onProblem  what could not be kept, or read
 * @param {(base: GestureSet, theirs: Kept) => void} parts.onTheirs  another tab's change, or both changes put together,
 *   where the set was as `base` here
 * @param {() => GestureSet} parts.shown  which may not be kept here yet
 * @param {Tabs<SetNews>} [parts.tabs]
 * @param {Pick<SetBin, 'has'|'takeOut'>} [parts.bin]  what was deleted, perhaps by another tab
 */
export function makeSetKeeper({ store, onProblem, onTheirs, shown, tabs, bin }) {
  /** What the browser holds. @type {Kept|null} */
  let saved = null;
  /** @type {Promise<unknown>} */
  let saving = Promise.resolve();
  const fail = (/** @type {unknown} */ error) => onProblem(codeOf(error, 'gestures-storage-unavailable'));
  /** @param {() => Promise<void>} work */
  const inTurn = (work) => {
    saving = saving.then(work).catch(fail);
  };

  tabs?.onMessage(({ id, revision }) =>
    inTurn(async () => {
      const before = saved?.set.id === id ? saved : null;
      if (before ? before.revision === revision : shown().id !== id) return;
      // As it was when it was asked for, where another tab had not kept it yet.
      const base = before?.set ?? shown();
      const theirs = await store.load(id);
      if (!theirs || theirs.revision === before?.revision) return;
      saved = theirs;
      onTheirs(base, theirs);
    }),
  );

  return {
    /**
     * @param {() => Kept} read  as it is when its turn comes
     * @param {{replace?: boolean}} [options]  it takes the place of whatever is kept under its id
     */
    save(read, { replace = false } = {}) {
      inTurn(async () => {
        const kept = read();
        const before = !replace && saved?.set.id === kept.set.id ? saved : null;
        // What was deleted stays deleted, whoever still shows it.
        if (before && bin?.has(kept.set.id)) return;
        bin?.takeOut(kept.set.id);
        saved = await store.save(kept, before, { replace });
        tabs?.tell({ id: saved.set.id, revision: saved.revision });
        if (saved.set !== kept.set) onTheirs(kept.set, saved);
      });
    },

    /** @param {string} id @returns {Promise<Kept|null>} */
    async load(id) {
      try {
        const kept = await store.load(id);
        saved = kept;
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
