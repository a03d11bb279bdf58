/**
 * Where the page's settings, reach and gestures lie in the browser: those of
 * nobody in particular. While a player plays, nothing is written there, since
 * another tab may be played by nobody in particular.
 */
import { recall, remember } from '../core/remembered.js';
import { browserStorage } from './profile-store.js';

/** @typedef {ReturnType<typeof makeGuestMemory>} GuestMemory */

/** @param {{storage?: Pick<Storage, 'getItem'|'setItem'>, memory?: {recall: typeof recall, remember: typeof remember}}} [parts] */
export function makeGuestMemory({ storage = browserStorage(), memory = { recall, remember } } = {}) {
  let isOpen = true;
  return {
    /** @param {string} key */
    getItem: (key) => storage?.getItem(key) ?? null,
    /** @param {string} key @param {string} text */
    setItem(key, text) {
      if (isOpen) storage?.setItem(key, text);
    },
    recall: memory.recall,
    /** @param {string} name @param {unknown} value */
    remember(name, value) {
      if (isOpen) memory.remember(name, value);
    },
    /** @param {boolean} on  nobody in particular plays in this tab */
    use(on) {
      isOpen = on;
    },
  };
}
