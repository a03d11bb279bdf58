/**
 * Sets of gestures that go for good, with every snapshot, earlier version and
 * copy on the server. What could not be deleted is remembered, and deleted when
 * the page is opened the next time; no other tab keeps it again meanwhile.
 */
import { recall, remember } from '../core/remembered.js';
import { isAnothers } from '../core/secrets.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Memory, ServerCopies} from './server-copies.js' */
/** @import {createSetsApi} from './sets-api.js' */
/** @import {GestureStore} from './store.js' */

/** @typedef {ReturnType<typeof makeSetBin>} SetBin */

const FORGOTTEN = 'gesture-sets-forgotten';
/** Other tabs are closed long before. */
const MOST = 100;

/**
 * @param {Object} parts
 * @param {Pick<GestureStore, 'remove'|'removeUnreachable'>} parts.store
 * @param {Pick<ServerCopies, 'has'|'drop'>} parts.copies
 * @param {Pick<ReturnType<typeof createSetsApi>, 'remove'>} parts.api
 * @param {Report} parts.report
 * @param {Memory} [parts.memory]
 */
export function makeSetBin({ store, copies, api, report, memory = { recall, remember } }) {
  const forgotten = () => /** @type {string[]} */ (memory.recall(FORGOTTEN) ?? []);

  /** @param {string} id @throws {Error} when something of it is still there */
  async function remove(id) {
    await store.remove(id);
    if (!copies.has(id)) return;
    const answer = await api.remove(id);
    // Another browser's copy is not ours to delete.
    if (!answer.ok && answer.status !== 404 && !isAnothers(answer)) throw new Error(answer.message);
    copies.drop(id);
  }
  /** @param {readonly string[]} ids @returns {Promise<boolean>}  whether all are gone */
  async function removeAll(ids) {
    const ends = await Promise.allSettled(ids.map(remove));
    return ends.every(({ status }) => status === 'fulfilled');
  }

  return {
    /** @param {string} id */
    has: (id) => forgotten().includes(id),
    /** It is kept anew, as when its file is opened. @param {string} id */
    takeOut(id) {
      if (forgotten().includes(id))
        memory.remember(
          FORGOTTEN,
          forgotten().filter((each) => each !== id),
        );
    },
    /** @param {readonly string[]} ids */
    async forget(ids) {
      if (ids.length === 0) return;
      // First, since the page may be closed at any time.
      memory.remember(FORGOTTEN, [...new Set([...forgotten(), ...ids])].slice(-MOST));
      if (!(await removeAll(ids))) report('gestures-not-forgotten');
    },
    /**
     * When the page is opened, and quietly.
     * @param {ReadonlySet<string>|null} reachable  sets that somebody has; null where nobody can say
     */
    async tidy(reachable) {
      await removeAll(forgotten());
      const stay = reachable && new Set([...reachable].filter((id) => !forgotten().includes(id)));
      if (stay) await store.removeUnreachable(stay).catch(() => {});
    },
  };
}
