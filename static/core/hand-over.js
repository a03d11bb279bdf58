/** What one view hands to another, which may still have to be fetched: it waits there until it is taken. */

/** from: the view that handed it over, by its id @typedef {{picture: Blob, from: string}} HandedPicture */

export function makeHandOver() {
  /** @type {HandedPicture|null} */
  let waiting = null;
  return {
    /** The last one counts. @param {HandedPicture} handed */
    give(handed) {
      waiting = handed;
    },
    /** Once. @returns {HandedPicture|null} */
    take() {
      const taken = waiting;
      waiting = null;
      return taken;
    },
  };
}
