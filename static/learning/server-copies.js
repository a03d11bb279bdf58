/** Of which sets the server has a copy, which version of each this browser knows, what it said, and whose it is. */
import { recall, remember } from '../core/remembered.js';

/** Ids of the sets. */
const ON_SERVER = 'gesture-sets-on-server';
/** What was sent or fetched last, by id; the first version did not remember it. */
const KNOWN = 'gesture-sets-known';
/** Ids of those that have an owner: sent with a secret, or asked for since. */
const OWNED = 'gesture-sets-owned';

/** @typedef {{recall: typeof recall, remember: typeof remember}} Memory */
/** version: the server's name for it; digest: of what it says. @typedef {{version: string, digest: string}} KnownCopy */
/** @typedef {ReturnType<typeof makeServerCopies>} ServerCopies */

/** @param {Memory} [memory] */
export function makeServerCopies(memory = { recall, remember }) {
  const idsIn = (/** @type {string} */ name) => new Set(/** @type {string[]} */ (memory.recall(name) ?? []));
  const ids = () => idsIn(ON_SERVER);
  const known = () => /** @type {Record<string, KnownCopy>} */ (Object(memory.recall(KNOWN)));

  /** @param {string} id @param {(now: Set<string>) => void} change @param {KnownCopy} [copy] */
  function put(id, change, copy) {
    const now = ids();
    change(now);
    memory.remember(ON_SERVER, [...now]);
    const { [id]: _before, ...others } = known();
    memory.remember(KNOWN, copy ? { ...others, [id]: copy } : others);
  }

  return {
    /** @param {string} id */
    has: (id) => ids().has(id),
    /** @param {string} id @returns {KnownCopy|undefined} */
    known: (id) => known()[id],
    /** @param {string} id @param {KnownCopy} copy */
    mark: (id, copy) => put(id, (now) => now.add(id), copy),
    /** @param {string} id */
    isOwned: (id) => idsIn(OWNED).has(id),
    /** @param {string} id */
    own: (id) => memory.remember(OWNED, [...idsIn(OWNED).add(id)]),
    /** @param {string} id */
    drop(id) {
      put(id, (now) => now.delete(id));
      const owned = idsIn(OWNED);
      if (owned.delete(id)) memory.remember(OWNED, [...owned]);
    },
  };
}
