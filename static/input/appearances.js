/**
 * Since when each operable thing has been there to be pressed: dwell leaves
 * alone what has only just come under the dot.
 */
import { operables } from '../ui/operables.js';

/** What makes things come and go. Not `class`: keys light up and go dark all the time. */
const TELLING = ['open', 'hidden', 'disabled', 'aria-disabled', 'inert'];

/**
 * @param {() => void} onChange  something came or went; at once, before the next frame is drawn
 */
export function watchAppearances(onChange) {
  /** @type {Map<HTMLElement, number>} */
  let since = new Map();
  const sweep = () => {
    const now = performance.now();
    since = new Map(operables().map((element) => [element, since.get(element) ?? now]));
  };
  const observer = new MutationObserver(() => {
    onChange();
    sweep();
  });
  return {
    start() {
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: TELLING });
      sweep();
    },
    stop() {
      observer.disconnect();
      since.clear();
    },
    /**
     * @param {HTMLElement} element
     * @returns {number} performance.now()'s clock
     */
    of(element) {
      const atMs = since.get(element) ?? performance.now();
      since.set(element, atMs);
      return atMs;
    },
  };
}
