/** Work that is done once for all that asks for it at once. */

/**
 * @param {() => void} work
 * @returns {() => void}  asks for it: it is done when the code that runs now has ended
 */
export function makeSoon(work) {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      work();
    });
  };
}
