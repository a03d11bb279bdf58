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
/** Of these: those that the server is not to keep for thirty days either. */
const FOR_GOOD = 'gesture-sets-for-good';
/** Other tabs are closed long before. */
const MOST = 100;

/**
 * @param {Object} parts
 * @param {Pick<GestureStore, 'remove'|'removeUnreachable'>} parts.store
 * @param {Pick<ServerCopies, 'has'|'drop'>} parts.copies
 * @param {Pick<ReturnType<typeof createSetsApi>, 'remove'|'forget'>} parts.api
 * @param {Report} parts.report
 * @param {Memory} [parts.memory]
 */
export function makeSetBin({ store, copies, api, report, memory = { recall, remember } }) {
  const forGood = () => /** @type {string[]} */ (memory.recall(FOR_GOOD) ?? []);
  const forgotten = () => /** @type {string[]} */ (memory.recall(FORGOTTEN) ?? []);

  /** @param {string} id @throws {Error} when something of it is still there */
  async function remove(id) {
    await store.remove(id);
    const isForGood = forGood().includes(id);
    if (!copies.has(id) && !isForGood) return;
    const answer = await (isForGood ? api.forget(id) : api.remove(id));
    // Another browser's copy is not ours to delete.
    if (!answer.ok && answer.status !== 404 && !isAnothers(answer)) throw new Error(answer.message);
    copies.drop(id);
    const left = forGood().filter((each) => each !== id);
    if (isForGood) memory.remember(FOR_GOOD, left.length > 0 ? left : null);
  }
  /** @param {readonly string[]} ids @returns {Promise<boolean>}  whether all are gone */
  async function removeAll(ids) {
    const ends = await Promise.allSettled(ids.map(remove));
    return ends.every(({ status }) => status === 'fulfilled');
  }

  /** @param {readonly string[]} ids */
  async function forget(ids) {
    if (ids.length === 0) return;
    // First, since the page may be closed at any time.
    memory.remember(FORGOTTEN, [...new Set([...forgotten(), ...ids])].slice(-MOST));
    if (!(await removeAll(ids))) report('gestures-not-forgotten');
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
    /** With all that the server has of them, also what was deleted there before. @param {readonly string[]} ids */
    async forgetForGood(ids) {
      if (ids.length === 0) return;
      memory.remember(FOR_GOOD, [...new Set([...forGood(), ...ids])].slice(-MOST));
      await forget(ids);
    },
    forget,
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
