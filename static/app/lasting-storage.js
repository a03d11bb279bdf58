/**
 * What a browser keeps for a page it may throw away when it runs out of room,
 * unless it is asked not to. It is asked once, when there is something to
 * lose: some browsers put the question to the player.
 */
import { makeListeners } from '../core/listeners.js';
import { recall, remember } from '../core/remembered.js';

const ASKED = 'lasting-asked';

/** @typedef {ReturnType<typeof makeLastingStorage>} LastingStorage */

/**
 * @param {Object} [parts]
 * @param {Pick<StorageManager, 'persist'|'persisted'>|undefined} [parts.storage]  undefined where the address is not safe
 * @param {{recall: typeof recall, remember: typeof remember}} [parts.memory]
 */
export function makeLastingStorage({ storage = globalThis.navigator?.storage, memory = { recall, remember } } = {}) {
  const changes = makeListeners();
  let mayGo = false;
  let isValuable = false;

  /** @returns {Promise<boolean>}  whether what is kept here stays until somebody deletes it */
  async function askFor() {
    if (await storage?.persisted()) return true;
    if (memory.recall(ASKED) || !storage) return false;
    memory.remember(ASKED, true);
    return storage.persist();
  }

  return {
    /** A first take, player or set of gestures. */
    async valuable() {
      if (isValuable) return;
      isValuable = true;
      mayGo = !(await askFor().catch(() => false));
      if (mayGo) changes.tell();
    },
    /** There is something to lose, and the browser did not promise to keep it. */
    get mayGo() {
      return mayGo;
    },
    onChange: changes.listen,
  };
}

/**
 * @param {Object} parts
 * @param {readonly {isThere: () => boolean, onChange: (listener: () => void) => unknown}[]} parts.treasures
 * @param {readonly {mayGo: boolean}[]} parts.places  that say it, calmly: no status
 * @param {LastingStorage} [parts.lasting]
 */
export function wireLastingStorage({ treasures, places, lasting = makeLastingStorage() }) {
  lasting.onChange(() => {
    for (const place of places) place.mayGo = lasting.mayGo;
  });
  for (const { isThere, onChange } of treasures) {
    const look = () => {
      if (isThere()) lasting.valuable();
    };
    onChange(look);
    look();
  }
}
