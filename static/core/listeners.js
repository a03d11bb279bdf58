/**
 * The one way in which a part of the page lets others hear of its changes:
 *
 *     const changes = makeListeners();
 *     return { onChange: changes.listen, change() { …; changes.tell(); } };
 */

/**
 * @template Detail
 * @typedef {Object} Listeners
 * @property {(listener: (detail: Detail) => void) => () => void} listen  gives back what ends it
 * @property {(detail: Detail) => void} tell  all of them, in the order in which they came
 * @property {() => void} end  nobody hears anything any more
 */

/**
 * @template [Detail=void]
 * @returns {Listeners<Detail>}
 */
export function makeListeners() {
  /** @type {Set<(detail: Detail) => void>} */
  const listeners = new Set();
  return {
    listen(listener) {
      // Each listener is its own, even where one function listens twice.
      const own = (/** @type {Detail} */ detail) => listener(detail);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell(detail) {
      for (const listener of [...listeners]) tellOne(listener, detail);
    },
    end: () => listeners.clear(),
  };
}

/**
 * One that fails keeps neither the others from hearing nor the teller from going on.
 * @template Detail
 * @param {(detail: Detail) => void} listener
 * @param {Detail} detail
 */
function tellOne(listener, detail) {
  try {
    listener(detail);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
