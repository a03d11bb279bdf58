/**
 * What is done once, however often it is asked for, unless it fails: then it is done again.
 * @template {unknown[]} Arguments
 * @template T
 * @param {(...about: Arguments) => Promise<T>} work
 * @returns {(...about: Arguments) => Promise<T>}  the same promise each time
 */
export function once(work) {
  /** @type {Promise<T>|undefined} */
  let done;
  return (...about) => {
    done ??= work(...about);
    done.catch(() => {
      done = undefined;
    });
    return done;
  };
}
